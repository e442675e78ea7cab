package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;

/** What each peer received and did, and how it misbehaves. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/v1/{peer}")
class PeerController {

  record Received(
      OffsetDateTime receivedAt,
      String operation,
      String dossierCode,
      String idempotencyKey,
      String body) {}

  private final PeerStore store;
  private final Faults faults;
  private final ObjectMapper json;
  private final Map<String, SandboxPeer> peers;

  PeerController(PeerStore store, Faults faults, ObjectMapper json, List<SandboxPeer> peers) {
    this.store = store;
    this.faults = faults;
    this.json = json;
    this.peers = peers.stream()
        .collect(Collectors.toUnmodifiableMap(SandboxPeer::name, Function.identity()));
  }

  @GetMapping("/requests")
  List<Received> requests(
      @PathVariable String peer, @RequestParam(required = false) String dossier) {
    return store.requests(known(peer), dossier).stream()
        .map(request -> new Received(
            request.receivedAt().atZone(SandboxClock.ZONE).toOffsetDateTime(),
            request.operation(),
            request.dossierCode(),
            request.idempotencyKey(),
            request.body()))
        .toList();
  }

  @GetMapping("/effects")
  List<ObjectNode> effects(
      @PathVariable String peer, @RequestParam(required = false) String dossier) {
    return store.effects(known(peer), dossier).stream().map(this::shown).toList();
  }

  @GetMapping("/records")
  List<?> records(@PathVariable String peer, @RequestParam(defaultValue = "1000") int limit) {
    return peers.get(known(peer)).records().stream().limit(Math.max(0, limit)).toList();
  }

  @GetMapping("/fault")
  Fault fault(@PathVariable String peer) {
    return faults.of(known(peer));
  }

  @PutMapping("/fault")
  Fault setFault(@PathVariable String peer, @RequestBody Fault fault) {
    if (fault.kind() == null) {
      throw Refusal.invalid("sandbox.fault-unknown");
    }
    faults.set(known(peer), fault);
    return fault;
  }

  @GetMapping("/callback-fault")
  CallbackFault callbackFault(@PathVariable String peer) {
    return faults.ofCallback(known(peer));
  }

  @PutMapping("/callback-fault")
  CallbackFault setCallbackFault(@PathVariable String peer, @RequestBody CallbackFault fault) {
    if (fault.kind() == null) {
      throw Refusal.invalid("sandbox.fault-unknown");
    }
    faults.setCallback(known(peer), fault);
    return fault;
  }

  /** Kind, key, dossier and time, then everything the peer holds about it. */
  private ObjectNode shown(PeerStore.Held held) {
    var effect = json.createObjectNode()
        .put("kind", held.kind())
        .put("key", held.key())
        .put("dossierCode", held.dossierCode())
        .put("at", held.at().atZone(SandboxClock.ZONE).toOffsetDateTime().toString());
    effect.setAll(held.body());
    return effect;
  }

  private String known(String peer) {
    if (!peers.containsKey(peer)) {
      throw Refusal.notFound("sandbox.peer-unknown", peer);
    }
    return peer;
  }
}
