package vn.motcua.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One example of the analyst, as in {@code cases.yaml}.
 *
 * @param decisions per user task, in the order they are made
 * @param routes what the dossier's answers make of the routes, as the process starts
 * @param answers the variables a delegate sets, by its bean or by the id of the task
 * @param messages what a waiting task hears
 * @param timers the boundary events that run out
 * @param withdrawAt the user task at which the citizen withdraws
 * @param path what is passed, in order, with anything in between
 */
record ModelCase(
    @JsonProperty("case") String title,
    Map<String, Object> routes,
    Map<String, List<String>> decisions,
    Map<String, Map<String, Object>> answers,
    Map<String, String> messages,
    List<String> timers,
    String withdrawAt,
    List<String> path) {

  ModelCase {
    routes = routes == null ? Map.of() : routes;
    decisions = decisions == null ? Map.of() : decisions;
    answers = answers == null ? Map.of() : answers;
    messages = messages == null ? Map.of() : messages;
    timers = timers == null ? List.of() : timers;
  }

  static List<ModelCase> of(String folder) {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(Path.of("processes", folder, "cases.yaml").toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
