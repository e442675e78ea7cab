package vn.motcua.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The fault switch of every peer. */
@Component
@Profile("sandbox")
class Faults {

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  void set(String peer, Fault fault) {
    faults.put(peer, fault);
  }

  Fault of(String peer) {
    return faults.getOrDefault(peer, Fault.NONE);
  }

  /** The fault for this call if it is one of the kinds that can strike it; then one less is left. */
  Fault strike(String peer, Set<Fault.Kind> applicable) {
    var struck = new Fault[] {Fault.NONE};
    faults.computeIfPresent(peer, (name, fault) -> {
      if (!applicable.contains(fault.kind())) {
        return fault;
      }
      struck[0] = fault;
      return fault.spent();
    });
    return struck[0];
  }
}
