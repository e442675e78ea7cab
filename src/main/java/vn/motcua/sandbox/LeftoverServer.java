package vn.motcua.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that a killed application left running on a data directory, or the mark of one that is gone. */
final class LeftoverServer {

  private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
  private static final int PATIENCE_SECONDS = 30;

  private final Path folder;
  private final Path mark;

  LeftoverServer(Path folder) {
    this.folder = folder;
    this.mark = folder.resolve("postmaster.pid");
  }

  void end() throws IOException {
    if (!Files.exists(mark)) {
      return;
    }
    var left = pid().flatMap(ProcessHandle::of).filter(this::isServerOfThisFolder);
    if (left.isPresent()) {
      LOG.warn(
          "ending the PostgreSQL server {} that an earlier run left behind",
          left.get().pid());
      shutDown(left.get());
    }
    Files.deleteIfExists(mark);
  }

  private Optional<Long> pid() throws IOException {
    return Files.readAllLines(mark).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d+"))
        .map(Long::valueOf);
  }

  /** A number may have been given to another process since; only a server that names this folder is ended. */
  private boolean isServerOfThisFolder(ProcessHandle process) {
    var words = commandLine(process);
    return words.contains("postgres") && words.contains(folder.toString());
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that are gone. */
  private static void shutDown(ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | IOException e) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (ExecutionException | CompletionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
