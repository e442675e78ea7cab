package vn.motcua.workflow.engine;

import java.util.Map;
import java.util.Set;

/** Từ vựng mô hình — the names a model may use because something in the application answers to them. */
public interface ModelWords {

  /** The beans of automatic tasks, as in {@code ${acceptDossier}}. */
  Set<String> delegates();

  /** The operations of peers, as in {@code population.confirm-citizens}, by the bean that asks them. */
  Map<String, String> peers();

  default Set<String> topics() {
    return Set.copyOf(peers().values());
  }

  /** The messages the application sends to a process. */
  Set<String> messages();

  /** Whether people are told in words what this error code means. */
  boolean explains(String errorCode);
}
