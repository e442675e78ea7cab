package vn.motcua;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What row-level security costs; started by hand: {@code mvn test -Dtest=RowSecurityBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 *
 * <p>200,000 dossiers of 200 offices; each measure alternates in one run between policies off, a connection that sees everything
 * and one that sees one office, so that whatever else the machine does hits all three alike. Medians on 2 cores under other
 * load, PostgreSQL 17.10, fsync off, microseconds (off / everything / one office): see decision 0009.
 */
class RowSecurityBenchmark {

  private static final int OFFICES = 200;
  private static final int DOSSIERS = 1000;
  private static final int ROUNDS = 21;
  private static final int CALLS = 600;

  private static final List<String> TABLES =
      List.of("dossier", "dossier_entry", "work_item", "processing_step", "audit_entry");

  private static final String FILL =
      """
      insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office, returning_office, status,
          channel, content, applicant_name, submitted_at)
        select 'H99.' || lpad(o::text, 3, '0') || '-261122-' || lpad(n::text, 4, '0'), 0, '1.001193', '2026-01-01',
          'H99.' || lpad(o::text, 3, '0'), 'H99.' || lpad(o::text, 3, '0'), 'H99.' || lpad(o::text, 3, '0'), 'PROCESSING', 'PORTAL', '{}', 'Nguyễn Văn Mẫu', now()
        from generate_series(1, %1$d) o, generate_series(1, %2$d) n;
      insert into dossier_entry (dossier_code, at, status, office_code)
        select code, now(), s, handling_office from dossier, generate_series(1, 3) s;
      insert into processing_step (id, dossier_code, task_key, name, office_code, role, limit_amount, limit_unit, created_at, due_at)
        select code, code, 'Task_Examine', 'Thẩm định', handling_office, 'EXAMINATION', 1, 'HOUR', now(), now() from dossier;
      insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role, ended)
        select code, code, '1.001193', 'n', 'Task_Examine', 'f', handling_office, 'EXAMINATION', right(code, 2) <> '00' from dossier;
      insert into audit_entry (stream, seq, at, kind, payload, hash, entered_on)
        select code, s, now(), 'k', '{}', 'h', current_date from dossier, generate_series(1, 3) s;
      """
          .formatted(OFFICES, DOSSIERS);

  private interface Work {
    void once(JdbcClient jdbc, String dossier);
  }

  private static final Map<String, Work> WORKS = new LinkedHashMap<>();

  static {
    WORKS.put("dossier by code", (jdbc, dossier) -> jdbc.sql("select * from dossier where code = ?")
        .param(dossier)
        .query()
        .listOfRows());
    WORKS.put("history of a dossier", (jdbc, dossier) -> jdbc.sql(
            "select * from dossier_entry where dossier_code = ? order by id")
        .param(dossier)
        .query()
        .listOfRows());
    WORKS.put("task list of an officer", (jdbc, dossier) -> jdbc.sql(
            """
            select w.*, s.name, s.created_at, s.due_at from work_item w join processing_step s on s.id = w.id
            where not w.ended and w.office_code = ? and w.role in ('EXAMINATION') and w.assignee is null
            order by s.due_at nulls last, s.created_at limit 50""")
        .param(dossier.substring(0, 7))
        .query()
        .listOfRows());
    WORKS.put("insert of a history entry", (jdbc, dossier) -> jdbc.sql(
            "insert into dossier_entry (dossier_code, at, status, office_code) values (?, now(), 1, 'x')")
        .param(dossier)
        .update());
    WORKS.put("end of a chain, insert of a link", (jdbc, dossier) -> {
      var seq = jdbc.sql("select seq from audit_entry where stream = ? order by seq desc limit 1")
          .param(dossier)
          .query(Integer.class)
          .single();
      jdbc.sql(
              "insert into audit_entry (stream, seq, at, kind, payload, hash, entered_on) values (?, ?, now(), 'k', '{}', 'h', current_date)")
          .params(dossier, seq + 1)
          .update();
    });
  }

  @Test
  void costs() throws Exception {
    try (var database = WalledDatabase.start()) {
      JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR)).sql(FILL).update();
      JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR))
          .sql("vacuum analyze")
          .update();
      System.out.printf("%-34s %8s %12s %12s%n", "µs (median)", "off", "everything", "one office");
      for (var work : WORKS.entrySet()) {
        var off = measure(database, work.getValue());
        System.out.printf(
            Locale.ROOT,
            "%-34s %8.1f %6.1f ×%.2f %6.1f ×%.2f%n",
            work.getKey(),
            off[0],
            off[1],
            off[1] / off[0],
            off[2],
            off[2] / off[0]);
      }
    }
  }

  private static double[] measure(WalledDatabase database, Work work) throws Exception {
    var office = "H99.101";
    var times = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
    try (var everything = database.seeing("*").getConnection();
        var one = database.seeing(office).getConnection()) {
      for (int turn = 0; turn < 3 * ROUNDS; turn++) {
        int which = (turn + turn / 3) % 3; // none of the three is always the first
        switchPolicies(database, which > 0);
        times.get(which).add(time(which == 2 ? one : everything, office, work));
      }
    }
    return times.stream().mapToDouble(RowSecurityBenchmark::median).toArray();
  }

  /** Many calls in a transaction that is taken back: every round finds the same rows, and no commit hides the cost. */
  private static double time(Connection connection, String office, Work work) {
    var source = new SingleConnectionDataSource(connection, true);
    var jdbc = JdbcClient.create(source);
    var chance = new Random(7);
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    return transaction.execute(status -> {
      status.setRollbackOnly();
      var laps = new ArrayList<Double>();
      for (int n = 0; n < CALLS; n++) {
        var dossier = "%s-261122-%04d".formatted(office, 1 + chance.nextInt(DOSSIERS));
        long begin = System.nanoTime();
        work.once(jdbc, dossier);
        laps.add((System.nanoTime() - begin) / 1e3);
      }
      return median(laps);
    });
  }

  private static void switchPolicies(WalledDatabase database, boolean on) {
    var owner = JdbcClient.create(database.as(WalledDatabase.OWNER));
    TABLES.forEach(table -> owner
        .sql("alter table %s %s row level security".formatted(table, on ? "enable" : "disable"))
        .update());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
