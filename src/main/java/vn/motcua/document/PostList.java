package vn.motcua.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.OfficeCode;

/** Bảng kê giao bưu điện — the results an office hands to the postman, for both to sign. */
@Component
public class PostList {

  /** @param number the waybill, null until the post has said it */
  public record Item(DossierCode dossier, String number) {}

  private final Printer printer;
  private final Letterhead letterhead;
  private final Dossiers dossiers;

  PostList(Printer printer, Letterhead letterhead, Dossiers dossiers) {
    this.printer = printer;
    this.letterhead = letterhead;
    this.dossiers = dossiers;
  }

  /** A PDF/A-2b. */
  public byte[] of(OfficeCode office, List<Item> items, String officer) {
    var facts = letterhead.of(office, "", officer);
    facts.remove("number");
    facts.put("count", String.valueOf(items.size()));
    return printer.print("post-list", facts, items.stream().map(this::row).toList());
  }

  private Map<String, String> row(Item item) {
    Delivery to = dossiers.require(item.dossier()).delivery();
    return Map.of(
        "code",
        item.dossier().value(),
        "number",
        item.number() == null ? "" : item.number(),
        "recipient",
        known(to == null ? null : to.recipient()),
        "address",
        known(to == null ? null : to.address()),
        "phone",
        known(to == null ? null : to.phone()));
  }

  /** Personal data may no longer be kept. */
  private static String known(String text) {
    return text == null ? "" : text;
  }
}
