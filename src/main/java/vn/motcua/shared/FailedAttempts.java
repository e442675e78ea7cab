package vn.motcua.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lượt thử sai — slows guessing: after some failures a subject must wait a quarter of an hour since the last one.
 *
 * <p>In the database, because a guesser does not keep to one node.
 */
@Component
public class FailedAttempts {

  private static final Duration WAIT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  FailedAttempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether one of the subjects has failed as often as it may. */
  public boolean mustWait(Map<String, Integer> allowed) {
    return jdbc.sql(
            "select subject, failures from failed_attempt where subject in (:subjects) and until_at >= :now")
        .param("subjects", allowed.keySet())
        .param("now", now())
        .query((row, n) -> row.getInt("failures") >= allowed.get(row.getString("subject")))
        .list()
        .contains(true);
  }

  /** One more failure of each; always in the same order, so that two guessers do not block each other for good. */
  public void failed(Map<String, Integer> allowed) {
    for (var subject : allowed.keySet().stream().sorted().toList()) {
      jdbc.sql(
              """
              insert into failed_attempt as a (subject, failures, until_at) values (:subject, 1, :until)
              on conflict (subject) do update set
                failures = case when a.until_at < :now then 1 else a.failures + 1 end, until_at = :until""")
          .param("subject", subject)
          .param("now", now())
          .param("until", Timestamp.from(clock.instant().plus(WAIT)))
          .update();
    }
  }

  public void forget(String subject) {
    jdbc.sql("delete from failed_attempt where subject = ?").param(subject).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
