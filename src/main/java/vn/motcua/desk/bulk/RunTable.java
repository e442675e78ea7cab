package vn.motcua.desk.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.WorkItem;

/** Runs and their items: the rows are the queue, nothing about a run is kept anywhere else. */
@Repository
class RunTable {

  private final JdbcClient jdbc;

  RunTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(
      Officer officer, Order order, List<WorkItem> items, Map<String, Share> shares, Instant at) {
    long run = jdbc.sql(
            """
            insert into bulk_run (office_code, officer, act, recipient, reason, asked_at) values (?, ?, ?, ?, ?, ?)
            returning id""")
        .params(
            officer.office().value(),
            officer.username(),
            order.act().name(),
            order.recipient(),
            order.reason(),
            Timestamp.from(at))
        .query(Long.class)
        .single();
    int number = 0;
    for (var item : items) {
      var share = shares.getOrDefault(item.id(), Share.NONE);
      jdbc.sql(
              """
              insert into bulk_item (run_id, number, task_id, dossier_code, applicant_name, recipient, reason)
              values (?, ?, ?, ?, ?, ?, ?)""")
          .params(
              run,
              ++number,
              item.id(),
              item.dossier().value(),
              item.applicantName(),
              share.recipient(),
              share.reason())
          .update();
    }
    return run;
  }

  Optional<Run> find(long id) {
    return jdbc.sql("select * from bulk_run where id = ?")
        .param(id)
        .query((row, n) -> run(row))
        .optional();
  }

  List<Run> last(Officer officer, int most) {
    return jdbc.sql("select * from bulk_run where officer = ? order by id desc limit ?")
        .params(officer.username(), most)
        .query((row, n) -> run(row))
        .list();
  }

  List<Run> unfinished() {
    return jdbc.sql("select * from bulk_run where finished_at is null order by id")
        .query((row, n) -> run(row))
        .list();
  }

  List<Item> items(long run) {
    return jdbc.sql("select * from bulk_item where run_id = ? order by number")
        .param(run)
        .query((row, n) -> item(row))
        .list();
  }

  List<Item> waiting(long run) {
    return jdbc.sql(
            "select * from bulk_item where run_id = ? and state = 'WAITING' order by number")
        .param(run)
        .query((row, n) -> item(row))
        .list();
  }

  /** Another node may be at it, or have done it. */
  boolean take(Item item) {
    return jdbc.sql(
            """
            select 1 from bulk_item where run_id = ? and number = ? and state = 'WAITING' for update skip locked""")
        .params(item.run(), item.number())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void done(Item item, Instant at) {
    jdbc.sql(
            "update bulk_item set state = 'DONE', told = null, arguments = null, at = ? where run_id = ? and number = ?")
        .params(Timestamp.from(at), item.run(), item.number())
        .update();
  }

  void refused(Item item, Refusal no, Instant at) {
    var arguments = no.arguments() == null
        ? new String[0]
        : Arrays.stream(no.arguments()).map(String::valueOf).toArray(String[]::new);
    jdbc.sql(
            """
            update bulk_item set state = 'REFUSED', told = ?, arguments = ?, at = ?
            where run_id = ? and number = ? and state = 'WAITING'""")
        .params(no.code(), arguments, Timestamp.from(at), item.run(), item.number())
        .update();
  }

  void failed(Item item, Instant at) {
    jdbc.sql(
            """
            update bulk_item set state = 'FAILED', told = 'desk.bulk-item-failed', at = ?
            where run_id = ? and number = ? and state = 'WAITING'""")
        .params(Timestamp.from(at), item.run(), item.number())
        .update();
  }

  void finishIfDone(long run, Instant at) {
    jdbc.sql(
            """
            update bulk_run set finished_at = ? where id = ? and finished_at is null
              and not exists (select from bulk_item where run_id = bulk_run.id and state = 'WAITING')""")
        .params(Timestamp.from(at), run)
        .update();
  }

  /** How many are tried again. */
  int retry(long run) {
    int again = jdbc.sql(
            "update bulk_item set state = 'WAITING' where run_id = ? and state in ('REFUSED', 'FAILED')")
        .param(run)
        .update();
    if (again > 0) {
      jdbc.sql("update bulk_run set finished_at = null where id = ?").param(run).update();
    }
    return again;
  }

  private static Run run(ResultSet row) throws SQLException {
    var finished = row.getTimestamp("finished_at");
    return new Run(
        row.getLong("id"),
        new OfficeCode(row.getString("office_code")),
        row.getString("officer"),
        new Order(
            Act.valueOf(row.getString("act")), row.getString("recipient"), row.getString("reason")),
        row.getTimestamp("asked_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private static Item item(ResultSet row) throws SQLException {
    var arguments = row.getArray("arguments");
    return new Item(
        row.getLong("run_id"),
        row.getInt("number"),
        row.getString("task_id"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("applicant_name"),
        new Share(row.getString("recipient"), row.getString("reason")),
        Item.State.valueOf(row.getString("state")),
        row.getString("told"),
        arguments == null ? List.of() : List.of((String[]) arguments.getArray()));
  }
}
