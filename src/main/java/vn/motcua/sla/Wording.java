package vn.motcua.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.Day.Remark;
import vn.motcua.sla.OfficeCalendar.DayOff;
import vn.motcua.sla.OfficeCalendar.SpecialHours;
import vn.motcua.sla.OfficeCalendar.Swap;

/** Lời giải thích — moments, days, lengths and limits in the words a citizen reads. */
final class Wording {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> WEEKDAYS =
      List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

  private Wording() {}

  static String moment(LocalDateTime moment) {
    return HOUR.format(moment) + " " + date(moment.toLocalDate());
  }

  static String hour(LocalDateTime moment) {
    return HOUR.format(moment);
  }

  static String date(LocalDate date) {
    return weekday(date) + " " + DATE.format(date);
  }

  static String limit(TimeLimit limit) {
    return switch (limit.unit()) {
      case HOUR -> limit.amount() + " giờ làm việc";
      case WORKING_DAY -> limit.amount() + " ngày làm việc";
      case CALENDAR_DAY -> limit.amount() + " ngày";
      case MONTH -> limit.amount() + " tháng";
      case SAME_DAY -> "Trong ngày làm việc";
      case NONE -> "Không quy định thời hạn";
    };
  }

  static String length(int days, Duration rest) {
    var parts = new ArrayList<String>();
    add(parts, days, "ngày");
    add(parts, rest.toHours(), "giờ");
    add(parts, rest.toMinutesPart(), "phút");
    return parts.isEmpty() ? "dưới 1 phút" : String.join(" ", parts);
  }

  static String reasons(Collection<PauseReason> reasons) {
    return reasons.stream().sorted().map(PauseReason::words).collect(Collectors.joining(", "));
  }

  static String standing(Stoppage stoppage) {
    var since = moment(LegalClock.local(stoppage.from()));
    return "Đang tạm dừng " + reasons(stoppage.reasons()) + " từ " + since + ", chưa có hẹn trả";
  }

  static String calendarChanged(String why, Instant before) {
    var told = moment(LegalClock.local(before));
    return "Lịch làm việc thay đổi (" + why + "), trước đó hẹn trả " + told;
  }

  static String of(DayOff off) {
    return "Nghỉ " + off.name() + " " + Remark.DAYS;
  }

  static String of(SpecialHours special) {
    if (special.hours().isEmpty()) {
      return "Nghỉ " + Remark.DAYS + " (" + special.name() + ")";
    }
    var spans = special.hours().stream().map(Span::toString).collect(Collectors.joining(", "));
    return "Giờ làm việc ngày " + Remark.DAYS + ": " + spans + " (" + special.name() + ")";
  }

  static String off(Swap swap) {
    return "Nghỉ " + Remark.DAYS + ", làm bù " + shortDay(swap.worked());
  }

  static String worked(Swap swap) {
    return "Làm bù " + shortDay(swap.worked()) + " cho ngày " + DAY.format(swap.off());
  }

  static String remark(Remark remark, LocalDate from, LocalDate to) {
    var line = remark.text().replace(Remark.DAYS, days(from, to));
    return remark.provisional() ? line + " (dự kiến)" : line;
  }

  static String sentence(List<String> lines) {
    var first = lines.stream().limit(1);
    var others = lines.stream().skip(1).map(Wording::uncapitalised);
    return Stream.concat(first, others).collect(Collectors.joining(" · "));
  }

  private static String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return DAY.format(from);
    }
    boolean sameMonth = from.getMonth() == to.getMonth();
    var begin = sameMonth ? "%02d".formatted(from.getDayOfMonth()) : DAY.format(from);
    return begin + "–" + DAY.format(to);
  }

  private static String shortDay(LocalDate date) {
    return weekday(date) + " " + DAY.format(date);
  }

  private static String weekday(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + " " + unit);
    }
  }

  private static String uncapitalised(String line) {
    return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }
}
