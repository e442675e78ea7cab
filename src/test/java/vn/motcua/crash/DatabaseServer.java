package vn.motcua.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server that writes through to the disk, is killed with all its processes and started again on the same data. */
final class DatabaseServer implements AutoCloseable {

  private final Path data;
  private final int port = freePort();
  private final String synchronousCommit;
  private EmbeddedPostgres server;

  DatabaseServer(Path data, boolean synchronousCommit) {
    this.data = data;
    this.synchronousCommit = synchronousCommit ? "on" : "off";
    start();
  }

  void start() {
    try {
      server = EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(true)
          .setPGStartupWait(Duration.ofMinutes(1))
          .setPort(port)
          .setServerConfig("fsync", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("synchronous_commit", synchronousCommit)
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL to the server and every process of it, at the same moment: nothing is written that was not. */
  void kill() {
    var server = ProcessHandle.of(pid()).orElseThrow();
    var all = new java.util.ArrayList<>(List.of(server));
    server.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      Files.deleteIfExists(data.resolve("epg-lock"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "localhost:" + port;
  }

  /** As the administrator of the server, whom no row security holds back. */
  JdbcClient jdbc(String databaseName) {
    return JdbcClient.create(server.getDatabase("postgres", databaseName));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long pid() {
    try {
      return Long.parseLong(
          Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
