package vn.motcua.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.DomainTransaction;

/**
 * Writes every event and every look at a dossier as the next link of the dossier's chain, in the event's own transaction.
 *
 * <p>Each link carries the hash of the one before, so that a changed, missing or inserted line is found; the table refuses
 * update and delete.
 */
@Component
class AuditLog {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final Officers officers;
  private final ObjectMapper json;

  AuditLog(JdbcClient jdbc, Dossiers dossiers, Officers officers, ObjectMapper json) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.officers = officers;
    this.json = json;
  }

  @Order(Ordered.LOWEST_PRECEDENCE)
  @EventListener
  @DomainTransaction
  public void write(DomainEvent event) {
    if (event.about() == null) {
      return;
    }
    dossiers.lock(new DossierCode(event.about())); // one link after the other
    var link = new AuditLink(
        event.about(),
        last(event.about()) + 1,
        event.at(),
        officers.currentIfAny().map(Officer::username).orElse(null),
        kind(event),
        payload(event));
    insert(link, link.hashAfter(hashOfLast(event.about())));
  }

  private int last(String stream) {
    return jdbc.sql("select coalesce(max(seq), 0) from audit_entry where stream = ?")
        .param(stream)
        .query(Integer.class)
        .single();
  }

  private String hashOfLast(String stream) {
    return jdbc.sql("select hash from audit_entry where stream = ? order by seq desc limit 1")
        .param(stream)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private void insert(AuditLink link, String hash) {
    jdbc.sql(
            """
            insert into audit_entry (stream, seq, at, actor, kind, payload, hash) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            link.stream(),
            link.seq(),
            Timestamp.from(link.at()),
            link.actor(),
            link.kind(),
            link.payload(),
            hash)
        .update();
  }

  /** DossierEvent.Moved, DossierLook … */
  private static String kind(DomainEvent event) {
    var outer = event.getClass().getEnclosingClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + event.getClass().getSimpleName();
  }

  private String payload(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
