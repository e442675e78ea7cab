package vn.motcua.supervision.measure;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the sums of what is open, as of one kept moment.
 *
 * <p>Readers ask {@code open_now(moment)} and {@code open_steps_now(moment)}, which add to the sums whatever the time since the
 * kept moment has changed. Everything here runs in the transaction of whoever holds {@link Measures#LOCK}.
 */
@Component
class OpenTotals {

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenTotals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Sums everything anew: after the tables were filled in bulk, and after what is likely has been said anew. */
  void rebuild() {
    jdbc.sql("delete from open_total").update();
    jdbc.sql("delete from open_step").update();
    jdbc.sql("delete from open_step_total").update();
    moveTo(now());
    jdbc.sql(Scripts.read("rebuild-open")).update();
    addSteps(null);
  }

  /** What has turned late, or is due today since midnight, is so in the sums from now on. */
  void carryOn() {
    var now = now();
    jdbc.sql(Scripts.read("open-passed")).param("now", now).update();
    jdbc.sql(Scripts.read("open-steps-passed")).param("now", now).update();
    moveTo(now);
  }

  /** Before these dossiers are measured. */
  void takeOut(String[] codes) {
    add("open-totals", codes, -1);
    add("open-step-totals", codes, -1);
    jdbc.sql("delete from open_step where dossier_code = any(?)").param(codes).update();
  }

  /** After these dossiers have been measured. */
  void putIn(String[] codes) {
    add("open-totals", codes, 1);
    addSteps(codes);
  }

  private void addSteps(String[] codes) {
    jdbc.sql(Scripts.read("open-steps")).param("codes", codes, Types.ARRAY).update();
    add("open-step-totals", codes, 1);
  }

  private void add(String script, String[] codes, int sign) {
    jdbc.sql(Scripts.read(script))
        .param("codes", codes, Types.ARRAY)
        .param("sign", sign)
        .update();
  }

  private void moveTo(OffsetDateTime moment) {
    jdbc.sql("update open_moment set at = ?").param(moment).update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
