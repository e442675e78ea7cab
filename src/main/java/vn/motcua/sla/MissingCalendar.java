package vn.motcua.sla;

import java.time.LocalDate;
import vn.motcua.office.OfficeCode;

/**
 * Thiếu lịch làm việc — a day for which nobody has said whether it is worked.
 *
 * <p>Not a refusal: no citizen or officer can mend it, so it becomes an incident that is retried once the calendar is
 * there, instead of a due date that counts every day.
 */
class MissingCalendar extends RuntimeException {
  MissingCalendar(OfficeCode office, LocalDate date) {
    super("no working calendar of office " + office + " for " + date);
  }
}
