package vn.motcua.supervision.delegation;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.document.Reports;
import vn.motcua.document.SealedReports;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.TableSheet;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;
import vn.motcua.supervision.period.Period;

/** The acts under delegations as files of the office. */
@Component
class DelegationPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> HEAD = List.of(
      "TT",
      "Quyết định ủy quyền",
      "Người ủy quyền",
      "Người được ủy quyền",
      "Mã hồ sơ",
      "Thủ tục",
      "Nội dung",
      "Thời điểm");

  private final DelegationViews views;
  private final Officers officers;
  private final Reports reports;
  private final SealedReports sealed;
  private final Words words;

  DelegationPapers(
      DelegationViews views,
      Officers officers,
      Reports reports,
      SealedReports sealed,
      Translations translations) {
    this.views = views;
    this.officers = officers;
    this.reports = reports;
    this.sealed = sealed;
    this.words = translations.ofPapers();
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
            .formatted(
                words.text(period.title()), DAY.format(period.first()), DAY.format(period.last())));
    parameters.put("note", "Tổng số: " + found.size() + " quyết định.");
    return reports.pdf("delegated-acts", parameters, rows(found));
  }

  private List<DelegationViews.Act> acts(String office, Period period) {
    return views.acts(office, period, words);
  }

  private static List<List<Object>> cells(List<DelegationViews.Act> found) {
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

  private static List<Map<String, ?>> rows(List<DelegationViews.Act> found) {
    return cells(found).stream()
        .<Map<String, ?>>map(cells -> IntStream.range(0, cells.size())
            .boxed()
            .collect(Collectors.toMap(at -> "c" + at, at -> String.valueOf(cells.get(at)))))
        .toList();
  }
}
