package vn.motcua.sla;

import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices at the start that the calendars are no longer those the due dates were computed with, and moves the dates of open
 * dossiers (rule 13); the first node to start does it.
 */
@Component
class CalendarChanges implements ApplicationRunner {

  private final Calendars calendars;
  private final Deadlines deadlines;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CalendarChanges(
      Calendars calendars, Deadlines deadlines, JdbcClient jdbc, TransactionTemplate transaction) {
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(768)").query((row, n) -> n).list();
      var known =
          jdbc.sql("select fingerprint from calendar_state").query(String.class).optional();
      var now = calendars.fingerprint();
      if (known.isEmpty()) {
        jdbc.sql("insert into calendar_state (fingerprint) values (?)")
            .param(now)
            .update();
      } else if (!Objects.equals(known.get(), now)) {
        deadlines.recompute("lịch làm việc thay đổi");
        jdbc.sql("update calendar_state set fingerprint = ?").param(now).update();
      }
    });
  }
}
