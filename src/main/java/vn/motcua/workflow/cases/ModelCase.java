package vn.motcua.workflow.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Ca mẫu — one example of the analyst, as in {@code cases.yaml}.
 *
 * @param routes what the dossier's answers make of the routes, as the process starts
 * @param decisions per user task, in the order they are made
 * @param answers the variables a delegate sets, by its bean or by the id of the task
 * @param messages what a waiting task hears
 * @param timers the boundary events that run out
 * @param withdrawAt the user task at which the citizen withdraws
 * @param path what is passed, in order, with anything in between
 */
public record ModelCase(
    @JsonProperty("case") String title,
    Map<String, Object> routes,
    Map<String, List<String>> decisions,
    Map<String, Map<String, Object>> answers,
    Map<String, String> messages,
    List<String> timers,
    String withdrawAt,
    List<String> path) {

  public ModelCase {
    routes = routes == null ? Map.of() : routes;
    decisions = decisions == null ? Map.of() : decisions;
    answers = answers == null ? Map.of() : answers;
    messages = messages == null ? Map.of() : messages;
    timers = timers == null ? List.of() : timers;
    path = path == null ? List.of() : path;
  }
}
