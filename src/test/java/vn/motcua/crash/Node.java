package vn.motcua.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;
import vn.motcua.MotCua;

/** One process of the application as its users start it. */
final class Node implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String name;
  private final Path folder;
  private final int port;
  private final List<String> settings;
  private final Integer agentPort;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;
  private int starts;

  /** @param agentPort where rules may be given to it while it runs, or null */
  Node(String name, Path folder, int port, List<String> settings, Integer agentPort) {
    this.name = name;
    this.folder = folder;
    this.port = port;
    this.settings = settings;
    this.agentPort = agentPort;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Starts it and waits until it is ready. */
  Node start() {
    launch();
    awaitReady();
    return this;
  }

  void launch() {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx600m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Duser.timezone=UTC"));
    if (agentPort != null) {
      command.add("-javaagent:" + byteman() + "=listener:true,port:" + agentPort);
    }
    command.addAll(List.of("-cp", product(), MotCua.class.getName(), "--server.port=" + port));
    command.addAll(settings);
    try {
      process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()))
          .start();
      starts++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > until) {
        throw new AssertionError(name + " is not ready, see " + folder.resolve(name + ".log"));
      }
      pause(100);
    }
  }

  boolean isReady() {
    if (!process.isAlive()) {
      throw new AssertionError(name + " ended by itself, see " + folder.resolve(name + ".log"));
    }
    return status("/actuator/health/readiness") == 200;
  }

  /** The status of a GET, or 0 when nobody answers. */
  int status(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address() + path))
          .timeout(Duration.ofSeconds(10))
          .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Byteman rules that hold from now on, until it ends. */
  void follows(String rules) {
    try {
      new Submit("localhost", agentPort).addScripts(List.of(new ScriptText("crash", rules)));
    } catch (Exception e) { // what its interface declares
      throw new IllegalStateException(e);
    }
  }

  void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(name + " goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int starts() {
    return starts;
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String byteman() {
    return classPath().stream()
        .filter(entry -> entry.matches(".*byteman-[0-9.]+\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  /** Without the tests, their identity provider and the agent. */
  private static String product() {
    return classPath().stream()
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> !entry.contains("authorization-server"))
        .filter(entry -> !entry.contains("byteman"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }
}
