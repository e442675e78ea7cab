package vn.motcua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.StandIn;

/** What people and peers found out about a dossier: supplement requests, decisions, look-ups, established facts. */
@Repository
class DossierFindings {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DossierFindings(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  SupplementRequest addSupplementRequest(
      DossierCode code,
      Instant at,
      String officer,
      String reason,
      List<SupplementRequest.Item> items,
      Instant until) {
    long id = jdbc.sql(
            """
            insert into supplement_request (dossier_code, requested_at, officer, reason, items, answer_until)
            values (?, ?, ?, ?, ?::jsonb, ?) returning id""")
        .params(
            code.value(), Timestamp.from(at), officer, reason, write(items), Timestamp.from(until))
        .query(Long.class)
        .single();
    return new SupplementRequest(id, at, officer, reason, items, until, null);
  }

  void answerSupplementRequest(long id, Instant at, String note) {
    jdbc.sql("update supplement_request set answered_at = ?, answer_note = ? where id = ?")
        .params(Timestamp.from(at), note, id)
        .update();
  }

  List<SupplementRequest> supplementRequests(DossierCode code) {
    return jdbc.sql("select * from supplement_request where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new SupplementRequest(
            row.getLong("id"),
            row.getTimestamp("requested_at").toInstant(),
            row.getString("officer"),
            row.getString("reason"),
            read(row, "items", new TypeReference<List<SupplementRequest.Item>>() {}),
            row.getTimestamp("answer_until").toInstant(),
            row.getTimestamp("answered_at") == null
                ? null
                : row.getTimestamp("answered_at").toInstant()))
        .list();
  }

  void addDecision(DossierCode code, Decision decision) {
    var acting = decision.acting();
    jdbc.sql(
            """
            insert into dossier_decision (dossier_code, task_key, officer, decision, input, at, acting_for, acting_title,
              acting_right)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
        .params(
            code.value(),
            decision.taskKey(),
            decision.officer(),
            decision.decision(),
            write(decision.input()),
            Timestamp.from(decision.at()),
            acting == null ? null : acting.holder(),
            acting == null ? null : acting.title(),
            acting == null ? null : acting.right().name())
        .update();
  }

  List<Decision> decisions(DossierCode code) {
    return jdbc.sql("select * from dossier_decision where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Decision(
            row.getString("task_key"),
            row.getString("officer"),
            row.getString("decision"),
            read(row, "input", new TypeReference<Map<String, Object>>() {}),
            row.getTimestamp("at").toInstant(),
            acting(row)))
        .list();
  }

  private static Decision.Acting acting(ResultSet row) throws SQLException {
    var holder = row.getString("acting_for");
    return holder == null
        ? null
        : new Decision.Acting(
            holder,
            row.getString("acting_title"),
            StandIn.Right.valueOf(row.getString("acting_right")));
  }

  void addLookup(DossierCode code, Lookup lookup) {
    jdbc.sql(
            "insert into dossier_lookup (dossier_code, operation, answer, at) values (?, ?, ?::jsonb, ?)")
        .params(
            code.value(), lookup.operation(), write(lookup.answer()), Timestamp.from(lookup.at()))
        .update();
  }

  List<Lookup> lookups(DossierCode code) {
    return jdbc.sql("select * from dossier_lookup where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Lookup(
            row.getString("operation"),
            read(row, "answer", new TypeReference<JsonNode>() {}),
            row.getTimestamp("at").toInstant()))
        .list();
  }

  void putFact(DossierCode code, String name, String value, Instant at) {
    jdbc.sql(
            """
            insert into dossier_fact (dossier_code, name, value, at) values (?, ?, ?, ?)
            on conflict (dossier_code, name) do update set value = excluded.value, at = excluded.at""")
        .params(code.value(), name, value, Timestamp.from(at))
        .update();
  }

  void dropFact(DossierCode code, String name) {
    jdbc.sql("delete from dossier_fact where dossier_code = ? and name = ?")
        .params(code.value(), name)
        .update();
  }

  Map<String, String> facts(DossierCode code) {
    var facts = new LinkedHashMap<String, String>();
    jdbc.sql("select name, value from dossier_fact where dossier_code = ? order by name")
        .param(code.value())
        .query((row, n) -> facts.put(row.getString(1), row.getString(2)))
        .list();
    return facts;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
    try {
      return json.readValue(row.getString(column), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
