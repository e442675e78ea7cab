package vn.motcua.story;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dossier that opens others, and which they are. */
record Chain(Filed dossier, Door door, JdbcClient database) {

  /** The dossier a task waits for; waits until it is opened. */
  Filed linked(String taskKey) {
    var code = await(taskKey + " of " + dossier + " opens a dossier")
        .until(() -> links().get(taskKey), found -> found != null);
    return new Filed(code, door);
  }

  Map<String, String> links() {
    return database
        .sql(
            "select task_key, linked_code from dossier_link where dossier_code = ? and linked_code is not null order by id")
        .param(dossier.code())
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, again) -> again));
  }
}
