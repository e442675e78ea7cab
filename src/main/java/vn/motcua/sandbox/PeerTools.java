package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What every register of the sandbox works with. */
@Component
@Profile("sandbox")
record PeerTools(
    PeerStore store, Agreement agreement, Records records, ObjectMapper json, Clock clock) {

  /** What the peer holds under this key now: what was there before, or what is put there. */
  PeerStore.Held once(String peer, String kind, String key, Call call, Object body) {
    store.insert(store.held(peer, kind, key, call.dossierCode(), true, body));
    return store.find(peer, kind, key).orElseThrow();
  }

  boolean isHeld(String peer, String kind, String key) {
    return store.find(peer, kind, key).isPresent();
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
