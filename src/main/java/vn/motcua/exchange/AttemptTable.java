package vn.motcua.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Sha256;

/** The calls of every attempt, without secrets; read when something must be looked into, cleared when it need not be. */
@Repository
class AttemptTable {

  private static final int AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AttemptTable(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** @param keepsAnswer otherwise only how long the answer was and its digest */
  void write(Exchange exchange, List<PeerCall> calls, boolean keepsAnswer, List<String> secrets) {
    int[] number = {0};
    var rows = calls.stream()
        .map(call -> new Object[] {
          exchange.id(),
          exchange.attempts(),
          ++number[0],
          exchange.peer(),
          Timestamp.from(call.sentAt()),
          call.answeredAt() == null ? null : Timestamp.from(call.answeredAt()),
          Mask.secrets(call.url(), secrets),
          call.status(),
          text(call.request(), secrets),
          keepsAnswer ? text(call.answer(), secrets) : digest(call.answer()),
          call.failure() == null ? null : call.failure().replace("\0", "")
        })
        .toList();
    template.batchUpdate(
        """
        insert into exchange_attempt
          (exchange_id, attempt, call, peer, sent_at, answered_at, url, http_status, request, answer, error)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
        rows);
  }

  List<ExchangeLetter.Attempt> of(long exchange) {
    return jdbc.sql("select * from exchange_attempt where exchange_id = ? order by sent_at, call")
        .param(exchange)
        .query((row, n) -> new ExchangeLetter.Attempt(
            row.getInt("attempt"),
            ExchangeTable.instant(row, "sent_at"),
            ExchangeTable.instant(row, "answered_at"),
            Mask.people(row.getString("url")),
            row.getObject("http_status", Integer.class),
            Mask.people(row.getString("request")),
            Mask.people(row.getString("answer")),
            Mask.people(row.getString("error"))))
        .list();
  }

  /** Clears calls of requests settled before; says how many, none when there is no more. */
  int clear(Instant before) {
    return jdbc.sql(
            """
            delete from exchange_attempt where ctid = any(array(
              select a.ctid from exchange_attempt a join exchange e on e.id = a.exchange_id
              where a.sent_at < :before and e.state in ('RESUMED', 'CANCELLED') and e.settled_at < :before
              limit :limit))""")
        .param("before", Timestamp.from(before))
        .param("limit", AT_ONCE)
        .update();
  }

  /** As far as it is kept, without the one character PostgreSQL does not take. */
  private static String text(byte[] bytes, List<String> secrets) {
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    int length = Math.min(bytes.length, PeerCall.KEPT);
    var text = new String(bytes, 0, length, StandardCharsets.UTF_8).replace("\0", "");
    return Mask.secrets(text, secrets) + (bytes.length > length ? "…" : "");
  }

  private static String digest(byte[] bytes) {
    return bytes == null ? null : "(" + bytes.length + " byte, SHA-256 " + Sha256.of(bytes) + ")";
  }
}
