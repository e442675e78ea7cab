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
          Column.of(3, Group.RECEIVED, "all", "carried_over", "received"),
          Column.of(4, Group.RECEIVED, "online-in-period", "online"),
          Column.of(5, Group.RECEIVED, "other-in-period", "received", "-online"),
          Column.of(6, Group.RECEIVED, "carried-over", "carried_over"),
          Column.of(7, Group.SOLVED, "all", "finished"),
          Column.of(8, Group.SOLVED, "early", "finished_early"),
          Column.of(9, Group.SOLVED, "on-time", "finished_on_time"),
          Column.of(10, Group.SOLVED, "late", "finished_late"),
          Column.of(11, Group.OPEN, "all", "in_process"),
          Column.of(12, Group.OPEN, "in-time", "in_process_in_time"),
          Column.of(13, Group.OPEN, "late", "in_process_late"))),

  BTP_07A(
      "07a-btp",
      "07a/BTP",
      "Tình hình, kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính",
      List.of(
          Column.of(3, Group.RECEIVED, "all", "carried_over", "received"),
          Column.of(4, Group.RECEIVED, "online-full", "online_full"),
          Column.of(5, Group.RECEIVED, "online-part", "online_part"),
          Column.of(6, Group.RECEIVED, "online-other", "interlinked"),
          Column.of(7, Group.RECEIVED, "in-person", "direct"),
          Column.of(8, Group.RECEIVED, "post", "post"),
          Column.of(9, Group.RECEIVED, "carried-over", "carried_over"),
          Column.of(10, Group.RECEIVED, "non-boundary", "non_boundary"),
          Column.of(11, Group.SOLVED, "all", "finished"),
          Column.of(12, Group.SOLVED, "early", "finished_early"),
          Column.of(13, Group.SOLVED, "on-time", "finished_on_time"),
          Column.of(14, Group.SOLVED, "late-with-apology", "late_with_apology"),
          Column.of(15, Group.SOLVED, "late-without-apology", "late_without_apology"),
          Column.of(16, Group.OPEN, "all", "in_process"),
          Column.of(17, Group.OPEN, "in-time", "in_process_in_time"),
          Column.of(18, Group.OPEN, "late", "in_process_late"),
          Column.of(19, Group.OPEN, "paused", "in_process_paused"),
          Column.of(20, Group.ENDED, "refused", "refused"),
          Column.of(21, Group.ENDED, "stopped", "stopped"),
          Column.of(22, Group.ENDED, "withdrawn", "withdrawn"),
          Column.of(23, Group.PAID, "online", "paid_online"),
          Column.of(24, Group.PAID, "in-person", "paid_direct")));

  /** What stands together in the head of a form. */
  enum Group {
    RECEIVED,
    SOLVED,
    OPEN,
    ENDED,
    PAID;

    /** Of its title in the messages. */
    public String key() {
      return "supervision.report-group." + this;
    }
  }

  /**
   * @param key of the title in the messages
   * @param formula names of counts, one taken off with a minus before it
   */
  record Column(int number, Group group, String key, List<String> formula) {

    static Column of(int number, Group group, String title, String... formula) {
      return new Column(number, group, "supervision.report-column." + title, List.of(formula));
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
