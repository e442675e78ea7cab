package vn.motcua.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The PostgreSQL server under the sandbox: one of its own that keeps its data in the folder, or one that runs already. */
final class SandboxServer implements Closeable {

  private static final Duration START = Duration.ofMinutes(1);

  private final String address;
  private final Closeable own;

  private SandboxServer(String address, Closeable own) {
    this.address = address;
    this.own = own;
  }

  static SandboxServer of(SandboxSettings settings) {
    if (settings.server() != null) {
      return new SandboxServer(settings.server(), () -> {});
    }
    var folder = settings.data().toAbsolutePath().normalize().resolve("postgres");
    try {
      Files.createDirectories(folder);
      new LeftoverServer(folder).end();
      var server = start(folder, settings.durable() ? "on" : "off");
      return new SandboxServer("localhost:" + server.getPort(), server);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's PostgreSQL did not start in " + folder, e);
    }
  }

  String url(String databaseName) {
    return "jdbc:postgresql://%s/%s?reWriteBatchedInserts=true".formatted(address, databaseName);
  }

  @Override
  public void close() throws IOException {
    own.close();
  }

  /** Zonky means its server for tests: fsync and synchronous commit are off unless one says otherwise. */
  private static EmbeddedPostgres start(Path folder, String durable) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false) // the pools must be closed before it
        .setPGStartupWait(START)
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("full_page_writes", durable)
        .setServerConfig("max_connections", "200")
        .start();
  }
}
