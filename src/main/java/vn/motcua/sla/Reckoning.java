package vn.motcua.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.TimeLimit;

/** Phép tính hẹn trả — one derivation of a due date that writes its explanation while it goes (rules 1–8). */
final class Reckoning {

  private final WorkingCalendar calendar;
  private final Trail trail;
  private final WorkingTime time;
  private final WorkingTime untold;
  private final List<String> head = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private LocalDateTime start;
  private LocalDateTime due;
  private Duration length = Duration.ZERO;

  Reckoning(WorkingCalendar calendar) {
    this.calendar = calendar;
    this.trail = new Trail(calendar);
    this.time = new WorkingTime(trail::day);
    this.untold = new WorkingTime(calendar::day);
  }

  LocalDateTime start() {
    return start;
  }

  LocalDateTime due() {
    return due;
  }

  /** The limit in working time, as far as the calendar makes it. */
  Duration length() {
    return length;
  }

  List<String> lines() {
    var lines = new ArrayList<>(head);
    lines.addAll(trail.lines());
    lines.addAll(details);
    return lines;
  }

  Reckoning say(String line) {
    head.add(line);
    return this;
  }

  Reckoning limit(TimeLimit limit, LocalDateTime moment) {
    start = time.firstFrom(moment);
    if (!start.equals(moment)) {
      head.add("Ngoài giờ làm việc, tính từ " + Wording.moment(start));
    }
    head.add(Wording.limit(limit));
    due = switch (limit.unit()) {
      case HOUR -> time.plus(start, Duration.ofHours(limit.amount()));
      case WORKING_DAY -> workingDays(limit.amount());
      case CALENDAR_DAY -> closing(start.toLocalDate().plusDays(limit.amount()));
      case MONTH -> closing(start.toLocalDate().plusMonths(limit.amount()));
      case SAME_DAY -> sameDay();
      case NONE -> throw new IllegalArgumentException("no limit, no due date");
    };
    length = untold.between(start, due);
    return this;
  }

  /** Rule 7: forward by exactly the working time for which the clock stood. */
  void pause(LocalDateTime from, LocalDateTime to, String reasons) {
    var stood = untold.between(from, to);
    if (stood.isZero()) {
      details.add("Tạm dừng " + reasons + " ngoài giờ làm việc, hẹn trả không đổi");
      return;
    }
    due = time.plus(due, stood);
    details.add("Tạm dừng %s %s (%s làm việc, từ %s đến %s)"
        .formatted(
            inDays(from, to),
            reasons,
            Wording.length(0, stood),
            Wording.moment(from),
            Wording.moment(to)));
  }

  /** Rule 8: the whole limit again; a later date that is already promised stays. */
  void restart(TimeLimit limit, LocalDateTime moment, String reasons) {
    var promised = due;
    var received = head.get(0);
    head.clear();
    details.clear();
    trail.forget();
    say(received)
        .say("Hết tạm dừng %s lúc %s, tính lại từ đầu".formatted(reasons, Wording.moment(moment)));
    limit(limit, moment);
    keep(promised);
  }

  /** Rule 9; a day that has become a day off since moves to the next working day. */
  void extend(LocalDateTime newDue, String reason) {
    var promised = due;
    var day = untold.workedFrom(newDue.toLocalDate());
    boolean sameDate = day.date().equals(newDue.toLocalDate());
    due = sameDate ? day.lastMomentUntil(newDue.toLocalTime()) : day.closing();
    details.add("Gia hạn đến %s: %s".formatted(Wording.moment(due), reason));
    keep(promised);
  }

  private void keep(LocalDateTime promised) {
    if (promised.isAfter(due)) {
      due = promised;
      details.add("Giữ hẹn trả đã báo vì muộn hơn: " + Wording.moment(promised));
    }
  }

  private LocalDateTime workingDays(int amount) {
    var end = time.plusDays(start, amount);
    if (!end.toLocalTime().equals(start.toLocalTime())) {
      details.add("%s không phải giờ làm việc của ngày hẹn trả, lấy %s"
          .formatted(Wording.hour(start), Wording.hour(end)));
    }
    return end;
  }

  private LocalDateTime sameDay() {
    var cutOff = calendar.cutOff(start.toLocalDate()).sameDay();
    if (!start.toLocalTime().isAfter(cutOff)) {
      return time.workedFrom(start.toLocalDate()).closing();
    }
    details.add("Tiếp nhận sau %s, trả vào ngày làm việc tiếp theo".formatted(cutOff));
    return time.nextWorked(start.toLocalDate()).closing();
  }

  private LocalDateTime closing(LocalDate date) {
    var day = time.workedFrom(date);
    if (!day.date().equals(date)) {
      details.add("Hết hạn vào ngày nghỉ %s, chuyển sang ngày làm việc tiếp theo"
          .formatted(Wording.date(date)));
    }
    return day.closing();
  }

  /** Whole working days first, as in rule 2, then the rest. */
  private String inDays(LocalDateTime from, LocalDateTime to) {
    var mark = untold.firstFrom(from);
    int days = untold.wholeDays(mark, to);
    return Wording.length(days, untold.between(untold.plusDays(mark, days), to));
  }
}
