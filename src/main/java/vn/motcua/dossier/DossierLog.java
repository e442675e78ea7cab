package vn.motcua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.OfficeCode;

/** What only grows with a dossier: history, components, supplement requests, decisions, ratings, running numbers. */
@Repository
class DossierLog {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DossierLog(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A counter row, not a sequence: several nodes wait for one another and never give a number twice. */
  DossierCode nextCode(OfficeCode office, LocalDate day) {
    int number = jdbc.sql(
            """
            insert into dossier_counter (office_code, day, last) values (?, ?, 1)
            on conflict (office_code, day) do update set last = dossier_counter.last + 1 returning last""")
        .params(office.value(), day)
        .query(Integer.class)
        .single();
    return DossierCode.of(office, day, number);
  }

  /**
   * Whatever changes a dossier waits for whatever else does: rows made for it are in the order of its moves. The exchange
   * takes the same lock before it resumes a process.
   */
  void lock(DossierCode code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(code.value())
        .query((row, n) -> n)
        .single();
  }

  void append(DossierCode code, DossierEntry entry) {
    jdbc.sql(
            """
            insert into dossier_entry (dossier_code, at, status, office_code, officer, note)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            code.value(),
            Timestamp.from(entry.at()),
            entry.status().code(),
            entry.office().value(),
            entry.officer(),
            entry.note())
        .update();
  }

  List<DossierEntry> entries(DossierCode code) {
    return jdbc.sql("select * from dossier_entry where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new DossierEntry(
            row.getTimestamp("at").toInstant(),
            DossierStatus.ofCode(row.getInt("status")),
            new OfficeCode(row.getString("office_code")),
            row.getString("officer"),
            row.getString("note")))
        .list();
  }

  void addComponents(DossierCode code, List<Component> components, Instant at) {
    for (var component : components) {
      jdbc.sql(
              """
              insert into dossier_component (dossier_code, component_code, file_id, originals, copies, added_at)
              values (?, ?, ?, ?, ?, ?)""")
          .params(
              code.value(),
              component.componentCode(),
              component.fileId(),
              component.originals(),
              component.copies(),
              Timestamp.from(at))
          .update();
    }
  }

  List<Component> components(DossierCode code) {
    return jdbc.sql("select * from dossier_component where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Component(
            row.getString("component_code"),
            row.getObject("file_id", UUID.class),
            row.getInt("originals"),
            row.getInt("copies")))
        .list();
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
    jdbc.sql(
            """
            insert into dossier_decision (dossier_code, task_key, officer, decision, input, at)
            values (?, ?, ?, ?, ?::jsonb, ?)""")
        .params(
            code.value(),
            decision.taskKey(),
            decision.officer(),
            decision.decision(),
            write(decision.input()),
            Timestamp.from(decision.at()))
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
            row.getTimestamp("at").toInstant()))
        .list();
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

  Map<String, String> facts(DossierCode code) {
    var facts = new LinkedHashMap<String, String>();
    jdbc.sql("select name, value from dossier_fact where dossier_code = ? order by name")
        .param(code.value())
        .query((row, n) -> facts.put(row.getString(1), row.getString(2)))
        .list();
    return facts;
  }

  boolean addRating(DossierCode code, int score, String comment, Instant at) {
    return jdbc.sql(
                """
                insert into dossier_rating (dossier_code, score, comment, at) values (?, ?, ?, ?)
                on conflict do nothing""")
            .params(code.value(), score, comment, Timestamp.from(at))
            .update()
        == 1;
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
