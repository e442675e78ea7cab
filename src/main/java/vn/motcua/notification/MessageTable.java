package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.notification.Message.State;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;

/** The messages; what they tell stands in {@link NoticeTable}. */
@Repository
class MessageTable {

  /** A message as it lies in the table, with the numbers of what it tells. */
  record Row(Message message, List<Long> notices) {}

  private static final String OPEN = "state in ('WAITING', 'HELD')";
  private static final String COLUMNS =
      """
      m.*, (select array_agg(n.occasion order by n.id) from notice n where n.id = any(m.notices)) as occasions""";

  private final JdbcClient jdbc;

  MessageTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> open(DossierCode code, Medium medium, String recipient) {
    return locked(
            "dossier_code = ? and medium = ? and recipient = ? and " + OPEN + " for update",
            code.value(),
            medium.name(),
            recipient)
        .stream()
        .findFirst();
  }

  List<Row> open(DossierCode code) {
    return locked("dossier_code = ? and " + OPEN + " order by id for update", code.value());
  }

  /** Read only once they are held: a row waited for would else show its new numbers beside what it told before. */
  private List<Row> locked(String condition, Object... parameters) {
    var held = jdbc.sql("select id from message where " + condition)
        .params(parameters)
        .query(Long.class)
        .list();
    return held.isEmpty()
        ? List.of()
        : jdbc.sql("select " + COLUMNS + " from message m where id = any(?::bigint[]) order by id")
            .param(array(held))
            .query((row, n) -> row(row))
            .list();
  }

  /** Empty when another transaction has opened one meanwhile. */
  Optional<Long> insert(
      DossierCode code,
      Medium medium,
      String recipient,
      Collection<Long> notices,
      Instant now,
      Instant dueAt) {
    return jdbc.sql(
            """
            insert into message (dossier_code, medium, recipient, state, notices, created_at, due_at)
            values (?, ?, ?, 'WAITING', ?::bigint[], ?, ?)
            on conflict (dossier_code, medium, recipient) where state in ('WAITING', 'HELD') do nothing returning id""")
        .params(
            code.value(),
            medium.name(),
            recipient,
            array(notices),
            Timestamp.from(now),
            Timestamp.from(dueAt))
        .query(Long.class)
        .optional();
  }

  void tell(long id, Collection<Long> notices) {
    jdbc.sql("update message set notices = ?::bigint[] where id = ?")
        .params(array(notices), id)
        .update();
  }

  void replacedBy(long id, long later) {
    jdbc.sql("update message set replaced_by = ? where id = ?")
        .params(later, id)
        .update();
  }

  void hold(long id, Instant until) {
    jdbc.sql("update message set state = 'HELD', due_at = ? where id = ?")
        .params(Timestamp.from(until), id)
        .update();
  }

  /** It is over, or on its way. */
  void move(long id, State state, String reason, Instant at) {
    jdbc.sql("update message set state = ?, reason = ?, settled_at = ? where id = ?")
        .params(state.name(), reason, at == null ? null : Timestamp.from(at), id)
        .update();
  }

  void sending(long id, String subject, String body, long exchange) {
    jdbc.sql(
            """
            update message set state = 'SENDING', subject = ?, body = ?, exchange_id = ? where id = ?""")
        .params(subject, body, exchange, id)
        .update();
  }

  List<Long> due(Instant now, int limit) {
    return jdbc.sql(
            "select id from message where " + OPEN + " and due_at <= ? order by due_at, id limit ?")
        .params(Timestamp.from(now), limit)
        .query(Long.class)
        .list();
  }

  /** Empty when another node has it, or it is no longer due. */
  Optional<Row> take(long id, Instant now) {
    return locked(
            "id = ? and " + OPEN + " and due_at <= ? for update skip locked",
            id,
            Timestamp.from(now))
        .stream()
        .findFirst();
  }

  Optional<Row> byExchange(long exchange) {
    return locked("exchange_id = ? for update", exchange).stream().findFirst();
  }

  List<Message> of(DossierCode code) {
    return jdbc.sql("select " + COLUMNS + " from message m where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> row(row).message())
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    var occasions = row.getArray("occasions");
    var settled = row.getTimestamp("settled_at");
    return new Row(
        new Message(
            row.getLong("id"),
            new DossierCode(row.getString("dossier_code")),
            Medium.valueOf(row.getString("medium")),
            row.getString("recipient"),
            State.valueOf(row.getString("state")),
            occasions == null
                ? List.of()
                : Arrays.stream((String[]) occasions.getArray())
                    .map(Occasion::valueOf)
                    .toList(),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("due_at").toInstant(),
            settled == null ? null : settled.toInstant(),
            row.getString("subject"),
            row.getString("body"),
            row.getString("reason")),
        List.of((Long[]) row.getArray("notices").getArray()));
  }

  static String array(Collection<Long> ids) {
    return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
