package vn.motcua.supervision.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Refusal;

/** A statutory report: its columns by number, and what each of them adds up. */
enum ReportForm {
  II_06A(
      "06a",
      "II.06a/VPCP/KSTT",
      "Tình hình, kết quả giải quyết thủ tục hành chính",
      List.of(
          Column.of(3, Column.RECEIVED, "Tổng số", "carried_over", "received"),
          Column.of(4, Column.RECEIVED, "Trực tuyến trong kỳ", "online"),
          Column.of(5, Column.RECEIVED, "Trực tiếp, bưu chính trong kỳ", "received", "-online"),
          Column.of(6, Column.RECEIVED, "Từ kỳ trước", "carried_over"),
          Column.of(7, Column.SOLVED, "Tổng số", "finished"),
          Column.of(8, Column.SOLVED, "Trước hạn", "finished_early"),
          Column.of(9, Column.SOLVED, "Đúng hạn", "finished_on_time"),
          Column.of(10, Column.SOLVED, "Quá hạn", "finished_late"),
          Column.of(11, Column.OPEN, "Tổng số", "in_process"),
          Column.of(12, Column.OPEN, "Trong hạn", "in_process_in_time"),
          Column.of(13, Column.OPEN, "Quá hạn", "in_process_late"))),

  BTP_07A(
      "07a-btp",
      "07a/BTP",
      "Tình hình, kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính",
      List.of(
          Column.of(3, Column.RECEIVED, "Tổng số", "carried_over", "received"),
          Column.of(4, Column.RECEIVED, "Trực tuyến toàn trình", "online_full"),
          Column.of(5, Column.RECEIVED, "Trực tuyến một phần", "online_part"),
          Column.of(6, Column.RECEIVED, "Trực tuyến khác", "interlinked"),
          Column.of(7, Column.RECEIVED, "Trực tiếp", "direct"),
          Column.of(8, Column.RECEIVED, "Bưu chính", "post"),
          Column.of(9, Column.RECEIVED, "Từ kỳ trước", "carried_over"),
          Column.of(10, Column.RECEIVED, "Trong đó phi địa giới", "non_boundary"),
          Column.of(11, Column.SOLVED, "Tổng số", "finished"),
          Column.of(12, Column.SOLVED, "Trước hạn", "finished_early"),
          Column.of(13, Column.SOLVED, "Đúng hạn", "finished_on_time"),
          Column.of(14, Column.SOLVED, "Quá hạn có xin lỗi", "late_with_apology"),
          Column.of(15, Column.SOLVED, "Quá hạn không xin lỗi", "late_without_apology"),
          Column.of(16, Column.OPEN, "Tổng số", "in_process"),
          Column.of(17, Column.OPEN, "Trong hạn", "in_process_in_time"),
          Column.of(18, Column.OPEN, "Quá hạn", "in_process_late"),
          Column.of(19, Column.OPEN, "Trong đó tạm dừng", "in_process_paused"),
          Column.of(20, Column.ENDED, "Từ chối", "refused"),
          Column.of(21, Column.ENDED, "Dừng", "stopped"),
          Column.of(22, Column.ENDED, "Rút", "withdrawn"),
          Column.of(23, Column.PAID, "Trực tuyến", "paid_online"),
          Column.of(24, Column.PAID, "Trực tiếp", "paid_direct")));

  /** @param formula names of counts, one taken off with a minus before it */
  record Column(int number, String group, String title, List<String> formula) {

    private static final String RECEIVED = "Hồ sơ tiếp nhận";
    private static final String SOLVED = "Hồ sơ đã giải quyết";
    private static final String OPEN = "Hồ sơ đang giải quyết";
    private static final String ENDED = "Kết thúc khác";
    private static final String PAID = "Thanh toán";

    static Column of(int number, String group, String title, String... formula) {
      return new Column(number, group, title, List.of(formula));
    }

    long value(Map<String, Long> counts) {
      return formula.stream()
          .mapToLong(name -> name.startsWith("-")
              ? -counts.getOrDefault(name.substring(1), 0L)
              : counts.getOrDefault(name, 0L))
          .sum();
    }
  }

  private final String code;
  private final String number;
  private final String title;
  private final List<Column> columns;

  ReportForm(String code, String number, String title, List<Column> columns) {
    this.code = code;
    this.number = number;
    this.title = title;
    this.columns = columns;
  }

  static ReportForm of(String code) {
    return Arrays.stream(values())
        .filter(form -> form.code.equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("supervision.report-unknown", code));
  }

  String code() {
    return code;
  }

  /** As the circular calls it. */
  String number() {
    return number;
  }

  String title() {
    return title;
  }

  List<Column> columns() {
    return columns;
  }

  int at(int number) {
    return columns.stream().map(Column::number).toList().indexOf(number);
  }
}
