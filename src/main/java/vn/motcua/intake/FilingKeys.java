package vn.motcua.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency keys, kept for ever: whoever sends the same filing again, however late, gets the same answer. */
@Repository
class FilingKeys {

  record Known(String bodyHash, String answer) {}

  private final JdbcClient jdbc;

  FilingKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> find(String account, String key) {
    return jdbc.sql("select body_hash, answer from filing_key where account = ? and key = ?")
        .params(account, key)
        .query((row, n) -> new Known(row.getString(1), row.getString(2)))
        .optional();
  }

  /** False when somebody else has the key; waits while a filing with the same key is under way. */
  boolean take(String account, String key, String bodyHash) {
    return jdbc.sql(
                """
                insert into filing_key (account, key, body_hash) values (?, ?, ?) on conflict do nothing""")
            .params(account, key, bodyHash)
            .update()
        == 1;
  }

  void answer(String account, String key, String answer) {
    jdbc.sql("update filing_key set answer = ? where account = ? and key = ?")
        .params(answer, account, key)
        .update();
  }
}
