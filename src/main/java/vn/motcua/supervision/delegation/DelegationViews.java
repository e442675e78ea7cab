package vn.motcua.supervision.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.document.Reports;
import vn.motcua.document.SealedReports;
import vn.motcua.office.Delegation;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.TableSheet;
import vn.motcua.supervision.period.Period;

/** Delegations and the acts under them, on a page and as files. */
@Component
class DelegationViews {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final List<String> HEAD = List.of(
      "TT",
      "Quyết định ủy quyền",
      "Người ủy quyền",
      "Người được ủy quyền",
      "Mã hồ sơ",
      "Thủ tục",
      "Nội dung",
      "Thời điểm");

  record Line(
      long id,
      String office,
      String delegator,
      String delegate,
      String procedures,
      String decision,
      String days,
      boolean running,
      long acts) {}

  record Act(
      String decisionNumber,
      String delegator,
      String delegate,
      String dossier,
      String procedure,
      String decision,
      String at) {}

  private final Delegations delegations;
  private final DelegatedActs acts;
  private final Officers officers;
  private final OfficeChoice offices;
  private final Reports reports;
  private final SealedReports sealed;

  DelegationViews(
      Delegations delegations,
      DelegatedActs acts,
      Officers officers,
      OfficeChoice offices,
      Reports reports,
      SealedReports sealed) {
    this.delegations = delegations;
    this.acts = acts;
    this.officers = officers;
    this.offices = offices;
    this.reports = reports;
    this.sealed = sealed;
  }

  List<Line> lines(String office, Period period, LocalDate today) {
    var counts = acts.of(office, period).stream()
        .collect(Collectors.groupingBy(DelegatedActs.Act::delegation, Collectors.counting()));
    var names = offices.names();
    return delegations.of(office, period).stream()
        .map(one -> new Line(
            one.id(),
            names.get(one.office()),
            officers.nameOf(one.delegator()),
            officers.nameOf(one.delegate()),
            one.procedures().isEmpty() ? "mọi thủ tục" : String.join(", ", one.procedures()),
            one.decisionNumber() + " ngày " + DAY.format(one.decidedOn()),
            days(one),
            one.isRunning(today),
            counts.getOrDefault(one.id(), 0L)))
        .toList();
  }

  List<Act> acts(String office, Period period) {
    var names = new HashMap<String, String>();
    return acts.of(office, period).stream()
        .map(act -> new Act(
            act.decisionNumber(),
            names.computeIfAbsent(act.delegator(), officers::nameOf),
            names.computeIfAbsent(act.delegate(), officers::nameOf),
            act.dossier(),
            act.procedure(),
            act.decision(),
            MOMENT.format(act.at())))
        .toList();
  }

  byte[] workbook(String office, Period period) {
    return TableSheet.of("Việc làm theo ủy quyền " + period, HEAD, cells(acts(office, period)));
  }

  byte[] pdf(String office, Period period) {
    var signer = officers.current();
    var found = acts(office, period);
    var parameters = new HashMap<>(sealed.heading(new OfficeCode(office), signer));
    parameters.put("form", "Biểu tổng hợp");
    parameters.put("title", "BÁO CÁO VIỆC LÀM THEO ỦY QUYỀN");
    parameters.put(
        "period",
        "Kỳ báo cáo: %s (từ ngày %s đến hết ngày %s)"
            .formatted(period.title(), DAY.format(period.first()), DAY.format(period.last())));
    parameters.put("note", "Tổng số: " + found.size() + " quyết định.");
    return reports.pdf("delegated-acts", parameters, rows(found));
  }

  private static List<List<Object>> cells(List<Act> found) {
    return IntStream.range(0, found.size())
        .<List<Object>>mapToObj(at -> {
          var act = found.get(at);
          return List.of(
              at + 1,
              act.decisionNumber(),
              act.delegator(),
              act.delegate(),
              act.dossier(),
              act.procedure(),
              act.decision(),
              act.at());
        })
        .toList();
  }

  private static List<Map<String, ?>> rows(List<Act> found) {
    return cells(found).stream()
        .<Map<String, ?>>map(cells -> IntStream.range(0, cells.size())
            .boxed()
            .collect(Collectors.toMap(at -> "c" + at, at -> String.valueOf(cells.get(at)))))
        .toList();
  }

  private static String days(Delegation one) {
    var to =
        one.validTo() == null ? "khi có quyết định khác" : "hết ngày " + DAY.format(one.validTo());
    return "từ ngày " + DAY.format(one.validFrom()) + " đến " + to
        + (one.endedAt() == null ? "" : "; đã kết thúc");
  }
}
