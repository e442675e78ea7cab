package vn.motcua.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.dossier.Decision;

/**
 * What an officer submits with a task, after the check and until the task is complete.
 *
 * <p>The engine only ever sees the decision. A task that is completed by any other way finds nothing here and is refused.
 */
record TaskInput(
    String taskId,
    String officer,
    Decision.Acting acting,
    String decision,
    Map<String, Object> values) {

  private static final ThreadLocal<TaskInput> CURRENT = new ThreadLocal<>();
  private static final Set<String> OF_THE_DECISION =
      Set.of("reason", "items", "note", "receivedBy", "document");

  static TaskInput checked(
      String taskId, String officer, Decision.Acting acting, Map<String, Object> values) {
    var rest = new LinkedHashMap<>(values);
    return new TaskInput(taskId, officer, acting, (String) rest.remove("decision"), rest);
  }

  static Optional<TaskInput> of(String taskId) {
    return Optional.ofNullable(CURRENT.get()).filter(input -> input.taskId().equals(taskId));
  }

  /** What the officer established for the result, such as a number answered in writing. */
  Map<String, String> facts() {
    return values.entrySet().stream()
        .filter(entry -> !OF_THE_DECISION.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
  }

  <T> T during(Work<T> work) throws Exception {
    CURRENT.set(this);
    try {
      return work.run();
    } finally {
      CURRENT.remove();
    }
  }

  void during(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** What happens while the input is at hand. */
  interface Work<T> {
    T run() throws Exception;
  }
}
