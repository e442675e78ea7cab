package vn.motcua.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations by name; two of one name stop the start. */
final class PeerOperations {

  private PeerOperations() {}

  static Map<String, PeerOperation> byName(Collection<PeerOperation> operations) {
    return operations.stream()
        .collect(Collectors.toUnmodifiableMap(PeerOperation::name, Function.identity()));
  }
}
