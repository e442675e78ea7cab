package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.MotCua;

/** The application as its users start it: a process of its own, killed and started again. */
class RestartStory {

  @TempDir
  Path folder;

  private final int port = freePort();
  private final int peers = freePort();
  private final int mail = freePort();
  private final int token = freePort();
  private final Door door = new Door("http://localhost:" + port);
  private Process application;

  @BeforeEach
  void start() throws IOException {
    application = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            productOnly(),
            MotCua.class.getName(),
            "--spring.profiles.active=sandbox",
            "--server.port=" + port,
            "--motcua.sandbox.port=" + peers,
            "--motcua.sandbox.mail-port=" + mail,
            "--motcua.sandbox.token-port=" + token,
            "--motcua.sandbox.data=" + folder.resolve("data")))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    await("the application is ready")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .until(this::isReady);
  }

  @AfterEach
  void stop() throws InterruptedException {
    application.destroy();
    application.waitFor();
  }

  @Test
  void findsItsDossiersAndTasksAfterItWasKilled() throws Exception {
    var dossier = new Citizen(door).files(birthRegistration());
    var reception = new OfficerAtDesk("tiepnhan", door);
    var task = reception.task(dossier, OfficerAtDesk.RECEIVE);
    application.destroyForcibly().waitFor();

    start();

    assertThat(dossier.statuses()).containsExactly(1);
    assertThat(reception.task(dossier, OfficerAtDesk.RECEIVE)).isEqualTo(task);
    reception.accepts(dossier);
    DossierAssert.assertThat(dossier).reaches(4);
  }

  /** Each item leaves a note, so that one done twice would be seen. */
  @Test
  void goesOnWithABulkRunWhereItWasKilledAndDoesNothingTwice() throws Exception {
    var page = "/ban-lam-viec/hang-loat";
    var dossiers = IntStream.range(0, 60)
        .mapToObj(n -> new Citizen(door).files(birthRegistration()))
        .toList();
    var reception = new OfficerAtDesk("tiepnhan", door);
    var tasks = dossiers.stream()
        .map(one -> "&task=" + reception.task(one, OfficerAtDesk.RECEIVE))
        .collect(Collectors.joining());
    var run = browser()
        .sends(page, page, "act=ASSIGN&recipient=tiepnhan&reason=Chia+đều" + tasks)
        .expect(302)
        .location()
        .replaceAll(".*/", "");
    var browser = browser();
    await().pollInterval(Duration.ofMillis(20)).until(() -> done(browser, page + "/" + run) > 0);
    application.destroyForcibly().waitFor();

    start();

    var again = browser();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> done(again, page + "/" + run) == dossiers.size());
    for (var dossier : dossiers) {
      assertThat(reception.looksAt(dossier).json().path("notes")).hasSize(1);
    }
  }

  private static int done(Browser browser, String path) {
    return browser.opens(path).expect(200).text().split("data-state=\"DONE\"", -1).length - 1;
  }

  private Browser browser() {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs("lanhdao");
    return browser;
  }

  private boolean isReady() {
    if (!application.isAlive()) {
      throw new AssertionError("the application ended, see its log");
    }
    try {
      return door.get(null, "/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static String productOnly() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> !entry.contains("authorization-server")) // the tests' identity provider
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
