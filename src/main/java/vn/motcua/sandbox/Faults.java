package vn.motcua.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The fault switches of every peer: of what it is asked, and of what it tells. */
@Component
@Profile("sandbox")
class Faults {

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, CallbackFault> callbacks = new ConcurrentHashMap<>();

  void set(String peer, Fault fault) {
    faults.put(peer, fault);
  }

  Fault of(String peer) {
    return faults.getOrDefault(peer, Fault.NONE);
  }

  void setCallback(String peer, CallbackFault fault) {
    callbacks.put(peer, fault);
  }

  CallbackFault ofCallback(String peer) {
    return callbacks.getOrDefault(peer, CallbackFault.NONE);
  }

  /** The fault for this call if it is one of the kinds that can strike it; then one less is left. */
  Fault strike(String peer, Set<Fault.Kind> applicable) {
    var struck = new Fault[] {Fault.NONE};
    faults.computeIfPresent(peer, (name, fault) -> {
      if (!applicable.contains(fault.kind())
          || !fault.strikes(ThreadLocalRandom.current().nextInt(100))) {
        return fault;
      }
      struck[0] = fault;
      return fault.spent();
    });
    return struck[0];
  }
}
