package vn.motcua.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.motcua.sla.Day.Remark;

/** Dấu vết phép tính — hands out the days of a calendar and remembers which ones a computation went through. */
final class Trail {

  private final WorkingCalendar calendar;
  private final TreeMap<LocalDate, Day> passed = new TreeMap<>();

  Trail(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Day day(LocalDate date) {
    return passed.computeIfAbsent(date, calendar::day);
  }

  void forget() {
    passed.clear();
  }

  /** One line per remark; the days of a block are told together, weekends in between do not split it. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    Remark told = null;
    LocalDate from = null;
    LocalDate to = null;
    for (var day : passed.values()) {
      if (told != null && (day.isWorked() || day.remark() != null) && !told.equals(day.remark())) {
        lines.add(Wording.remark(told, from, to));
        told = null;
      }
      if (day.remark() != null) {
        from = told == null ? day.date() : from;
        to = day.date();
        told = day.remark();
      }
    }
    if (told != null) {
      lines.add(Wording.remark(told, from, to));
    }
    return lines;
  }
}
