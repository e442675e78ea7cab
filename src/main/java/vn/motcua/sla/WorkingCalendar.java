package vn.motcua.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.motcua.office.OfficeCode;
import vn.motcua.sla.Day.Remark;
import vn.motcua.sla.OfficeCalendar.CutOff;
import vn.motcua.sla.OfficeCalendar.DayOff;
import vn.motcua.sla.OfficeCalendar.Swap;

/**
 * Lịch làm việc — says of any date when an office works; of the calendars of the office and its parents, nearest first, the
 * first that says something wins.
 */
final class WorkingCalendar {

  private final OfficeCode office;
  private final List<OfficeCalendar> lineage;

  /** A due date goes through the same few weeks again and again. */
  private final Map<LocalDate, Day> known = new ConcurrentHashMap<>();

  WorkingCalendar(OfficeCode office, List<OfficeCalendar> lineage) {
    this.office = office;
    this.lineage = lineage;
  }

  List<OfficeCalendar> lineage() {
    return lineage;
  }

  Day day(LocalDate date) {
    var day = known.get(date);
    return day == null ? known.computeIfAbsent(date, this::read) : day;
  }

  private Day read(LocalDate date) {
    if (lineage.stream().noneMatch(own -> own.years().contains(date.getYear()))) {
      throw new MissingCalendar(office, date);
    }
    var regular = regularHours(date, date.getDayOfWeek());
    return lineage.stream()
        .flatMap(own -> exception(own, date, regular).stream())
        .findFirst()
        .orElseGet(() -> new Day(date, regular, null));
  }

  CutOff cutOff(LocalDate date) {
    return lineage.stream()
        .flatMap(own -> own.cutOffs().stream())
        .filter(cutOff -> cutOff.isValidOn(date))
        .findFirst()
        .orElseThrow(() -> new MissingCalendar(office, date));
  }

  /** A weekday nobody speaks of is an error too: a day off is declared by an empty list. */
  private List<Span> regularHours(LocalDate date, DayOfWeek weekday) {
    return lineage.stream()
        .flatMap(own -> own.weeks().stream())
        .filter(week -> week.isValidOn(date))
        .flatMap(week -> Optional.ofNullable(week.hours().get(weekday)).stream())
        .findFirst()
        .orElseThrow(() -> new MissingCalendar(office, date));
  }

  private Optional<Day> exception(OfficeCalendar own, LocalDate date, List<Span> regular) {
    return first(own.specialHours(), special -> special.on().equals(date))
        .map(special -> new Day(date, special.hours(), new Remark(Wording.of(special), false)))
        .or(() -> first(own.swaps(), swap -> swap.worked().equals(date)).map(this::workedInPlace))
        .or(() -> dayOff(own, date).map(remark -> off(date, regular, remark)));
  }

  /** A swapped day is worked with the hours of the day it stands for. */
  private Day workedInPlace(Swap swap) {
    var hours = regularHours(swap.worked(), swap.off().getDayOfWeek());
    return new Day(swap.worked(), hours, new Remark(Wording.worked(swap), false));
  }

  private static Optional<Remark> dayOff(OfficeCalendar own, LocalDate date) {
    return first(own.swaps(), swap -> swap.off().equals(date))
        .map(swap -> new Remark(Wording.off(swap), false))
        .or(() -> first(own.daysOff(), off -> off.includes(date)).map(WorkingCalendar::remark));
  }

  private static Remark remark(DayOff off) {
    return new Remark(Wording.of(off), off.provisional());
  }

  /** A weekend inside a block of days off needs no mention: it would not have counted anyway. */
  private static Day off(LocalDate date, List<Span> regular, Remark remark) {
    return new Day(date, List.of(), regular.isEmpty() ? null : remark);
  }

  private static <T> Optional<T> first(List<T> list, Predicate<T> fits) {
    return list.stream().filter(fits).findFirst();
  }
}
