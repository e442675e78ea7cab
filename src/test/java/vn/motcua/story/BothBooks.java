package vn.motcua.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.PeersDatabase;

/** Our database and that of the sandbox's peers, written with the same day of business; the scripts say what. */
final class BothBooks {

  static final int DOSSIERS = 10_000;

  private static final Pattern NAMED = Pattern.compile("(?m)^-- (\\w+) ([\\w-]+)$");

  private final JdbcClient ours;
  private final JdbcClient theirs;

  BothBooks(JdbcClient application) {
    ours = PeersDatabase.administratorOf(application);
    theirs = PeersDatabase.beside(application);
  }

  /** @param like the code of a dossier of ours that has come to its result */
  void write(String like) {
    run(ours, "clean", like);
    run(theirs, "clean-peers", null);
    ours.sql("analyze").update(); // as in a database that has lived
  }

  /** Returns what was planted, as {@code ledger kind}; each once. */
  List<String> plant() {
    var planted = new ArrayList<String>();
    for (var script : List.of("planted", "planted-peers")) {
      NAMED
          .matcher(text(script))
          .results()
          .forEach(found -> planted.add(found.group(1) + " " + found.group(2)));
    }
    run(ours, "planted", null);
    run(theirs, "planted-peers", null);
    return planted;
  }

  JdbcClient theirs() {
    return theirs;
  }

  void clear() {
    run(ours, "clear", null);
    theirs
        .sql(
            "delete from held where key like 'H99.01-260302-%' or key like 'H9901260302-%' or key like '260302-%'")
        .update();
  }

  private static void run(JdbcClient database, String script, String like) {
    for (var statement : text(script).split(";\\n")) {
      if (!statement.isBlank()) {
        database
            .sql(
                like == null
                    ? statement
                    : statement.replace("current_setting('motcua.like')", "'" + like + "'"))
            .update();
      }
    }
  }

  private static String text(String script) {
    try {
      return new ClassPathResource("reconciliation/" + script + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
