package vn.motcua.desk;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.OfficeCode;
import vn.motcua.workflow.TaskChanged;

/** What open desks must hear of, written by the transaction that made it true. */
@Repository
class NewsTable {

  /** @param kind one of {@link TaskChanged.Kind} */
  record News(long id, OfficeCode office, String taskId, String kind) {}

  /** @param horizon the oldest transaction still running: what it will tell must be asked for again */
  record Told(String horizon, List<News> news) {}

  private record Line(String horizon, Long id, String office, String taskId, String kind) {}

  private final JdbcClient jdbc;

  NewsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void keep(TaskChanged change) {
    jdbc.sql("insert into desk_news (office_code, task_id, kind) values (?, ?, ?)")
        .params(change.office().value(), change.taskId(), change.kind().name())
        .update();
  }

  /** The last of an office, to know later whether there is a later one. */
  long last(OfficeCode office) {
    return jdbc.sql("select coalesce(max(id), 0) from desk_news where office_code = ?")
        .param(office.value())
        .query(Long.class)
        .single();
  }

  String horizon() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  /** Horizon and rows are of one snapshot. */
  Told since(String horizon) {
    var lines = jdbc.sql(
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, n.id, n.office_code, n.task_id, n.kind
            from (select) one left join desk_news n on n.told_by >= ?::xid8 order by n.id""")
        .param(horizon)
        .query((row, n) -> new Line(
            row.getString("horizon"),
            row.getObject("id", Long.class),
            row.getString("office_code"),
            row.getString("task_id"),
            row.getString("kind")))
        .list();
    return new Told(
        lines.get(0).horizon(),
        lines.stream()
            .filter(line -> line.id() != null)
            .map(line ->
                new News(line.id(), new OfficeCode(line.office()), line.taskId(), line.kind()))
            .toList());
  }

  /** By the database's own clock: this is about minutes that pass, not about the administration's time. */
  int forget() {
    return jdbc.sql(
            "delete from desk_news where told_at < clock_timestamp() - interval '10 minutes'")
        .update();
  }
}
