package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;

/** Which waiting task of which dossier waits for which other dossier. */
@Repository
class LinkTable {

  /** @param linked null until the other dossier is opened */
  record Link(long id, DossierCode dossier, String task, String execution, DossierCode linked) {}

  private static final String ENDED = "d.status in ('COMPLETED', 'RETURNED', 'STOPPED', 'REFUSED')";

  private final JdbcClient jdbc;
  private final Clock clock;

  LinkTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(DossierCode dossier, String task, String activityInstance, String execution) {
    jdbc.sql(
            """
            insert into dossier_link (dossier_code, task_key, activity_instance_id, execution_id)
            values (?, ?, ?, ?)""")
        .params(dossier.value(), task, activityInstance, execution)
        .update();
  }

  /** Whatever ends the waiting task closes the link; the other dossier goes its own way. */
  void close(String activityInstance) {
    jdbc.sql(
            "update dossier_link set told_at = ? where activity_instance_id = ? and told_at is null")
        .params(Timestamp.from(clock.instant()), activityInstance)
        .update();
  }

  void opened(long id, DossierCode linked) {
    jdbc.sql("update dossier_link set linked_code = ? where id = ?")
        .params(linked.value(), id)
        .update();
  }

  List<Long> toOpen() {
    return jdbc.sql(
            "select id from dossier_link where told_at is null and linked_code is null order by id limit 100")
        .query(Long.class)
        .list();
  }

  List<Long> toTell() {
    return jdbc.sql(
            "select l.id from dossier_link l join dossier d on d.code = l.linked_code where l.told_at is null and "
                + ENDED + " order by l.id limit 100")
        .query(Long.class)
        .list();
  }

  /** Locked and still open; empty when another node has it. */
  Optional<Link> take(long id) {
    return jdbc.sql(
            "select * from dossier_link where id = ? and told_at is null for update skip locked")
        .param(id)
        .query((row, n) -> {
          var linked = row.getString("linked_code");
          return new Link(
              row.getLong("id"),
              new DossierCode(row.getString("dossier_code")),
              row.getString("task_key"),
              row.getString("execution_id"),
              linked == null ? null : new DossierCode(linked));
        })
        .optional();
  }
}
