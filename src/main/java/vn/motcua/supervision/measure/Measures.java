package vn.motcua.supervision.measure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Số đo — measures the dossiers that have changed, and keeps the sums.
 *
 * <p>What a dossier gave to the sums is taken out, it is measured anew from its own tables, and what it gives now is added:
 * all in one transaction with the notes that asked for it, so that it can be stopped anywhere and goes on where it was.
 */
@Component
public class Measures {

  /** Of one transaction. */
  private static final int BATCH = 500;

  /** Who measures takes this lock, whoever it is: two would take the same dossier out of the sums twice. */
  static final int LOCK = 769;

  private static final String MARK_STEPS =
      """
      update processing_step set measured = true where ended_at is not null and not measured
        and working_minutes is not null and role is not null and role <> 'CITIZEN'""";

  /** The list of what will be late is ordered without a look at the measure. */
  private static final String TELL_FORECASTS =
      """
      update dossier_forecast f set dossier_due_at = m.due_at from dossier_measure m
      where m.dossier_code = any (:codes) and f.dossier_code = m.dossier_code and f.dossier_due_at is distinct from m.due_at""";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SupervisedProcedures procedures;
  private final OpenTotals open;

  Measures(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SupervisedProcedures procedures,
      OpenTotals open) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.procedures = procedures;
    this.open = open;
  }

  /** Measures whatever is due; returns how many dossiers it were. */
  public int catchUp() {
    procedures.keep();
    int all = 0;
    for (int some = batch(); some > 0; some = batch()) {
      all += some;
    }
    return all;
  }

  /** Forgets every sum and measures every dossier: after the tables were filled in bulk. */
  public void rebuild() {
    procedures.keep();
    transaction.executeWithoutResult(status -> {
      lock();
      jdbc.sql("delete from measure_due").update();
      jdbc.sql("delete from measure_total").update();
      jdbc.sql("delete from step_histogram").update();
      jdbc.sql("delete from step_minutes").update();
      jdbc.sql("delete from dossier_measure").update();
      jdbc.sql(Scripts.read("rebuild-measures")).update();
      jdbc.sql(Scripts.read("rebuild-totals")).update();
      jdbc.sql(MARK_STEPS).update();
      jdbc.sql(Scripts.read("rebuild-steps")).update();
      jdbc.sql(Scripts.read("rebuild-step-minutes")).update();
      open.rebuild();
    });
  }

  private int batch() {
    return transaction.execute(status -> {
      lock();
      open.carryOn();
      var codes = jdbc.sql(
              """
              with taken as (delete from measure_due where id in (select id from measure_due order by id limit ?)
                returning dossier_code)
              select distinct dossier_code from taken""")
          .param(BATCH)
          .query(String.class)
          .list();
      if (!codes.isEmpty()) {
        measure(codes);
      }
      return codes.size();
    });
  }

  private void measure(List<String> codes) {
    var some = codes.toArray(String[]::new);
    open.takeOut(some);
    add(some, -1);
    jdbc.sql(Scripts.read("measure")).param("codes", some).update();
    jdbc.sql(TELL_FORECASTS).param("codes", some).update();
    add(some, 1);
    jdbc.sql(Scripts.read("steps")).param("codes", some).update();
    open.putIn(some);
  }

  private void add(String[] codes, int sign) {
    jdbc.sql(Scripts.read("totals")).param("codes", codes).param("sign", sign).update();
  }

  /** While nobody measures, lets it be said anew what is likely to be late, and sums what is open anew; all or nothing. */
  public void sumOpenAfter(Runnable change) {
    transaction.executeWithoutResult(status -> {
      lock();
      change.run();
      open.rebuild();
    });
  }

  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
  }
}
