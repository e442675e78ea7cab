package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Occasion;

/** What is told, once for each thing that happened. */
@Repository
class NoticeTable {

  /** A supplement that was asked for. */
  record Asked(long id, Notice notice) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  NoticeTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty when it has been told before. */
  Optional<Long> insert(Notice notice) {
    return jdbc.sql(
            """
            insert into notice (dossier_code, occasion, reference, facts, at) values (?, ?, ?, ?::jsonb, ?)
            on conflict do nothing returning id""")
        .params(
            notice.dossier().value(),
            notice.occasion().name(),
            notice.reference(),
            write(notice.facts()),
            Timestamp.from(notice.at()))
        .query(Long.class)
        .optional();
  }

  /** In the order in which they happened. */
  List<Notice> of(Collection<Long> ids) {
    return jdbc.sql("select * from notice where id = any(?::bigint[]) order by id")
        .param(MessageTable.array(ids))
        .query((row, n) -> notice(row))
        .list();
  }

  /**
   * Supplement requests of the last months whose time ends before this and of which nobody was reminded.
   *
   * @param after the last one seen before, so that those that need no word do not hide the others
   */
  List<Asked> toRemind(Instant now, Instant endsBefore, long after) {
    return jdbc.sql(
            """
            select * from notice n where occasion = 'SUPPLEMENT_ASKED' and at > cast(:now as timestamptz) - interval '1 year'
              and (facts->>'until')::timestamptz > :now and (facts->>'until')::timestamptz <= :before
              and not exists (select from notice r where r.dossier_code = n.dossier_code
                and r.occasion = 'SUPPLEMENT_REMINDER' and r.reference = n.reference)
              and id > :after
            order by id limit 500""")
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(endsBefore))
        .param("after", after)
        .query((row, n) -> new Asked(row.getLong("id"), notice(row)))
        .list();
  }

  private Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        new DossierCode(row.getString("dossier_code")),
        Occasion.valueOf(row.getString("occasion")),
        row.getString("reference"),
        read(row.getString("facts")),
        row.getTimestamp("at").toInstant());
  }

  private String write(Map<String, String> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Map<String, String> read(String facts) {
    try {
      return json.readValue(facts, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
