package vn.motcua.supervision.report;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.document.Reports;
import vn.motcua.document.SealedReports;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;
import vn.motcua.supervision.period.Period;

/** A report on paper: A4 across, with the national heading, a row per field and a row per office. */
@Component
class ReportPaper {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

  private final Reports reports;
  private final SealedReports sealed;
  private final Words words;
  private final Clock clock;

  ReportPaper(Reports reports, SealedReports sealed, Translations translations, Clock clock) {
    this.reports = reports;
    this.sealed = sealed;
    this.words = translations.ofPapers();
    this.clock = clock;
  }

  /** @param note what kind of figures they are: of now, frozen, a correction */
  byte[] print(ReportForm form, Figures figures, Officer signer, String note) {
    return reports.pdf(
        "statutory-" + form.code(),
        parameters(
            "Biểu " + form.number(),
            form.title(),
            figures.office(),
            Period.of(figures.period()),
            signer,
            note),
        rows(figures));
  }

  /** With the signature of who closes. */
  byte[] seal(ReportForm form, Figures figures, Officer signer, String note) {
    return sealed.sign(print(form, figures, signer, note), signer);
  }

  byte[] register(List<Map<String, ?>> rows, String office, Period period, Officer signer) {
    var parameters = parameters(
        "Mẫu 07", "Sổ theo dõi hồ sơ", office, period, signer, printedAt(clock.instant()));
    return reports.pdf("dossier-register", parameters, rows);
  }

  private static String printedAt(Instant at) {
    return "In lúc " + MOMENT.format(at.atZone(Scope.ZONE)) + ".";
  }

  static String asOf(Instant at) {
    return "Số liệu lúc " + MOMENT.format(at.atZone(Scope.ZONE)) + ", chưa chốt.";
  }

  private Map<String, Object> parameters(
      String number, String title, String office, Period period, Officer signer, String note) {
    var parameters = new HashMap<>(sealed.heading(new OfficeCode(office), signer));
    parameters.put("form", number);
    parameters.put("title", title.toUpperCase(VIETNAMESE));
    parameters.put(
        "period",
        "Kỳ báo cáo: %s (từ ngày %s đến hết ngày %s)"
            .formatted(
                words.text(period.title()), DAY.format(period.first()), DAY.format(period.last())));
    parameters.put("note", note);
    return parameters;
  }

  private static List<Map<String, ?>> rows(Figures figures) {
    var rows = new ArrayList<Map<String, ?>>();
    rows.add(row("", "TỔNG SỐ", figures.columns(), figures.total()));
    rows.add(row("A", "THEO LĨNH VỰC", figures.columns(), null));
    add(rows, figures.columns(), figures.fields());
    if (figures.offices().size() > 1) {
      rows.add(row("B", "THEO CƠ QUAN", figures.columns(), null));
      add(rows, figures.columns(), figures.offices());
    }
    return rows;
  }

  private static void add(
      List<Map<String, ?>> rows, List<Integer> columns, List<Figures.Row> some) {
    for (int at = 0; at < some.size(); at++) {
      var one = some.get(at);
      rows.add(row(String.valueOf(at + 1), one.name(), columns, one.values()));
    }
  }

  private static Map<String, ?> row(
      String number, String name, List<Integer> columns, List<Long> values) {
    var row = new HashMap<String, Object>();
    row.put("number", number);
    row.put("name", name);
    var format = NumberFormat.getIntegerInstance(VIETNAMESE);
    for (int at = 0; at < columns.size(); at++) {
      row.put("c" + columns.get(at), values == null ? "" : format.format(values.get(at)));
    }
    return row;
  }
}
