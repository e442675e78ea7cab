package vn.motcua.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of the four digits: after a few wrong answers a code, and an address that asks, must wait.
 *
 * <p>In the database, because a guesser does not keep to one node.
 */
@Component
class TrackingGuard {

  private static final int FAILURES_OF_A_CODE = 5;
  private static final int FAILURES_OF_AN_ADDRESS = 20;
  private static final Duration WAIT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  TrackingGuard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean mustWait(String code, String address) {
    return failures(code) >= FAILURES_OF_A_CODE
        || failures("ip " + address) >= FAILURES_OF_AN_ADDRESS;
  }

  void failed(String code, String address) {
    var now = clock.instant();
    for (var subject : List.of(code, "ip " + address)) {
      jdbc.sql(
              """
              insert into tracking_attempt as t (subject, failures, until_at) values (:subject, 1, :until)
              on conflict (subject) do update set
                failures = case when t.until_at < :now then 1 else t.failures + 1 end, until_at = :until""")
          .param("subject", subject)
          .param("now", Timestamp.from(now))
          .param("until", Timestamp.from(now.plus(WAIT)))
          .update();
    }
  }

  private int failures(String subject) {
    return jdbc.sql("select failures from tracking_attempt where subject = ? and until_at >= ?")
        .params(subject, Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
