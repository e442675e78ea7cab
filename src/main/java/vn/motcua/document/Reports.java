package vn.motcua.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Bản in báo cáo — prints a report that belongs to no dossier, and keeps nothing of it. */
@Component
public class Reports {

  private final Printer printer;

  Reports(Printer printer) {
    this.printer = printer;
  }

  /**
   * A PDF/A-2b by {@code reports/<template>.jrxml}, whose parameters must all be given unless the template marks them as
   * optional.
   *
   * @param rows what the parameter {@code rows} of the template lists, if it has one
   */
  public byte[] pdf(
      String template, Map<String, ?> parameters, List<? extends Map<String, ?>> rows) {
    return printer.print(template, parameters, rows);
  }
}
