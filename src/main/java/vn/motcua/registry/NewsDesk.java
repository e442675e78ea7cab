package vn.motcua.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.FailedAttempts;

/** Knows who tells, and remembers what has been told so that it counts once. */
@Component
class NewsDesk {

  /** So many wrong secrets from one address, then a quarter of an hour. */
  private static final int WRONG_SECRETS = 50;

  private final Peers peers;
  private final FailedAttempts attempts;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  NewsDesk(
      Peers peers,
      FailedAttempts attempts,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.peers = peers;
    this.attempts = attempts;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
  }

  boolean mustWait(String address) {
    return attempts.mustWait(allowed(address));
  }

  /** Compared in constant time; a wrong one is counted. */
  boolean isThePeer(String peer, String shown, String address) {
    var expected = peers.of(peer).secret();
    boolean so = expected != null
        && shown != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    if (!so) {
      attempts.failed(allowed(address));
    }
    return so;
  }

  /** Remembered and heard together, or not at all; false when it had been told before. */
  boolean record(NewsReader.Read read, String body) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      boolean first = jdbc.sql(
                  """
                  insert into register_news (source, news_key, dossier_code, received_at, body)
                  values (?, ?, ?, ?, ?) on conflict do nothing""")
              .params(
                  read.news().source(),
                  read.key(),
                  read.news().dossier(),
                  Timestamp.from(read.news().at()),
                  body)
              .update()
          == 1;
      if (first) {
        events.publishEvent(read.news());
      }
      return first;
    }));
  }

  private static Map<String, Integer> allowed(String address) {
    return Map.of("peers/" + address, WRONG_SECRETS);
  }
}
