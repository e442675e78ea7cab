package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SandboxDatabaseTests {

  @TempDir
  Path data;

  @Test
  void keepsItsDataWhenTheApplicationIsKilled() throws Exception {
    var application = start();
    long server = serverOf(data);
    application.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(server))
        .as("PostgreSQL outlives the application")
        .isPresent();

    var database = new SandboxDatabase(settings());
    try {
      var jdbc = JdbcClient.create(database.open("peers", 2));
      assertThat(jdbc.sql("select word from kept").query(String.class).single())
          .isEqualTo("still here");
      assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
      assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
          .isEqualTo("on");
      assertThat(jdbc.sql("show max_connections").query(String.class).single()).isEqualTo("200");
      assertThat(serverOf(data)).isNotEqualTo(server);
    } finally {
      database.destroy();
    }
  }

  @Test
  void removesTheMarkOfAServerThatIsGone() throws Exception {
    var folder = Files.createDirectories(data.resolve("postgres"));
    var mark = Files.writeString(
        folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    new LeftoverServer(folder).end();

    assertThat(mark).doesNotExist();
  }

  private Process start() throws IOException {
    var application = new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledApplication.class.getName(),
            data.toString())
        .redirectErrorStream(true)
        .start();
    var words = new BufferedReader(
        new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
    for (var line = words.readLine(); line != null; line = words.readLine()) {
      if (line.equals("written")) {
        return application;
      }
    }
    throw new IllegalStateException("the application did not write");
  }

  private static long serverOf(Path data) throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
  }

  private SandboxSettings settings() {
    return new SandboxSettings(0, data, true, Duration.ofSeconds(1), 1, null, true, null);
  }
}
