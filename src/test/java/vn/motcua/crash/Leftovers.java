package vn.motcua.crash;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was under way when a node died: jobs it had locked, requests it had sent. */
final class Leftovers {

  private static final String JOBS =
      "select id_ || ' ' || lock_owner_ from engine.act_ru_job where lock_owner_ is not null";
  private static final String REQUESTS =
      "select id || ' ' || attempts from exchange where state = 'SENT'";

  private final JdbcClient database;
  private final List<String> jobs;
  private final List<String> requests;

  Leftovers(JdbcClient database) {
    this.database = database;
    this.jobs = now(JOBS);
    this.requests = now(REQUESTS);
  }

  /** Each is done or has another owner. */
  boolean areTakenUp() {
    var stillLocked = now(JOBS);
    var stillSent = now(REQUESTS);
    return jobs.stream().noneMatch(stillLocked::contains)
        && requests.stream().noneMatch(stillSent::contains);
  }

  private List<String> now(String sql) {
    return database.sql(sql).query(String.class).list();
  }
}
