package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.OnlyDigest;

/**
 * Tin từ cơ sở dữ liệu — a peer has told something about a dossier by itself; told once, however often the peer repeats it.
 *
 * <p>Heard in the transaction that remembers it. Who hears it throws {@code Refusal.notFound} for a dossier that does not
 * exist and {@link NotYet} for a process that has not come so far: then nothing is remembered, and the peer tells again.
 *
 * @param source peer and call, such as {@code tax.nhan-thong-bao-thue-dat}
 * @param message the message a process may wait for, or null
 * @param variable that gets the outcome, with the message
 * @param shown what an officer may see of it
 */
public record RegisterNews(
    String source,
    String dossier,
    String message,
    String variable,
    String outcome,
    @OnlyDigest Map<String, String> facts,
    @OnlyDigest JsonNode shown,
    Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return dossier;
  }
}
