package vn.motcua.document;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;

/** Liên kết tải — unguessable links, for a limited time, by which a peer fetches a result. */
@Component
@DomainTransaction
public class ResultLinks {

  private static final Duration VALID = Duration.ofDays(30);
  private static final SecureRandom CHANCE = new SecureRandom();

  private final JdbcClient jdbc;
  private final DocumentSettings settings;
  private final Clock clock;

  ResultLinks(JdbcClient jdbc, DocumentSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  public String link(UUID documentId) {
    var bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql("insert into download_link (token, document_id, expires_at) values (?, ?, ?)")
        .params(token, documentId, Timestamp.from(clock.instant().plus(VALID)))
        .update();
    return settings.downloadUrl() + token;
  }

  /** The document, while the link is good. */
  Optional<UUID> follow(String token) {
    return jdbc.sql("select document_id from download_link where token = ? and expires_at > ?")
        .params(token, Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional();
  }
}
