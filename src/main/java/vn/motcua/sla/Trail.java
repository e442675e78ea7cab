package vn.motcua.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

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
    var block = new ArrayList<Day>();
    for (var day : passed.values()) {
      if (!block.isEmpty() && ends(block, day)) {
        lines.add(told(block));
        block.clear();
      }
      if (day.remark() != null) {
        block.add(day);
      }
    }
    if (!block.isEmpty()) {
      lines.add(told(block));
    }
    return lines;
  }

  private static boolean ends(List<Day> block, Day next) {
    boolean another =
        next.remark() != null && !next.remark().equals(block.get(0).remark());
    return next.isWorked() || another;
  }

  private static String told(List<Day> block) {
    var last = block.get(block.size() - 1);
    return Wording.remark(last.remark(), block.get(0).date(), last.date());
  }
}
