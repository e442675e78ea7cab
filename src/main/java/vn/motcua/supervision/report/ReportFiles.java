package vn.motcua.supervision.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.TableSheet;
import vn.motcua.supervision.period.Period;

/** A report as a file of now: not closed, not signed, and saying so. */
@Component
class ReportFiles {

  private static final Map<String, String> REGISTER = new java.util.LinkedHashMap<>();

  static {
    REGISTER.put("number", "TT");
    REGISTER.put("code", "Mã hồ sơ");
    REGISTER.put("bookNumber", "Số giấy tiếp nhận");
    REGISTER.put("procedure", "Thủ tục");
    REGISTER.put("sets", "Số bộ");
    REGISTER.put("applicant", "Người nộp");
    REGISTER.put("address", "Địa chỉ");
    REGISTER.put("phone", "Điện thoại");
    REGISTER.put("receiving", "Cơ quan tiếp nhận");
    REGISTER.put("received", "Ngày nhận");
    REGISTER.put("due", "Hẹn trả");
    REGISTER.put("finished", "Có kết quả");
    REGISTER.put("returned", "Trả kết quả");
    REGISTER.put("way", "Hình thức trả");
    REGISTER.put("signature", "Ký nhận");
    REGISTER.put("note", "Ghi chú");
  }

  private final StatutoryReports reports;
  private final DossierRegister register;
  private final ReportPaper paper;
  private final ReportSheet sheet;
  private final Officers officers;
  private final Clock clock;

  ReportFiles(
      StatutoryReports reports,
      DossierRegister register,
      ReportPaper paper,
      ReportSheet sheet,
      Officers officers,
      Clock clock) {
    this.reports = reports;
    this.register = register;
    this.paper = paper;
    this.sheet = sheet;
    this.officers = officers;
    this.clock = clock;
  }

  byte[] pdf(String report, String office, Period period) {
    if (report.equals(DossierRegister.CODE)) {
      return paper.register(register.rows(office, period), office, period, officers.current());
    }
    var form = ReportForm.of(report);
    return paper.print(form, reports.figures(form, office, period), officers.current(), asOf());
  }

  byte[] workbook(String report, String office, Period period) {
    if (report.equals(DossierRegister.CODE)) {
      var rows = register.rows(office, period).stream().map(ReportFiles::cells).toList();
      return TableSheet.of("Sổ theo dõi hồ sơ " + period, List.copyOf(REGISTER.values()), rows);
    }
    var form = ReportForm.of(report);
    return sheet.of(form, reports.figures(form, office, period), asOf());
  }

  private String asOf() {
    return ReportPaper.asOf(clock.instant());
  }

  private static List<Object> cells(Map<String, ?> row) {
    return REGISTER.keySet().stream().<Object>map(row::get).toList();
  }
}
