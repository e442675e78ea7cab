package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;

/** The machine's clamd with one signature of our own; where there is none the test says so, unless it is required. */
record RealClamd(Process process, int port) implements AutoCloseable {

  static final String SIGNED = "MOTCUA-OWN-TEST-SIGNATURE-0001";
  private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

  static RealClamd start(Path folder) throws IOException {
    if (Boolean.parseBoolean(System.getenv("MOTCUA_REQUIRE_CLAMD"))) {
      assertThat(PROGRAM).exists();
    }
    assumeTrue(
        Files.isExecutable(PROGRAM), "no clamd on this machine: nothing was scanned for real");
    var signatures = Files.createDirectories(folder.resolve("signatures"));
    var hex = HexFormat.of().formatHex(SIGNED.getBytes(StandardCharsets.US_ASCII));
    Files.writeString(signatures.resolve("own.ndb"), "Motcua.Test.Own:0:*:" + hex + "\n");
    int port = freePort();
    var settings = folder.resolve("clamd.conf");
    Files.writeString(
        settings,
        """
        TCPSocket %d
        TCPAddr 127.0.0.1
        DatabaseDirectory %s
        Foreground yes
        """
            .formatted(port, signatures));
    var process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("clamd.log").toFile())
        .start();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
    return new RealClamd(process, port);
  }

  private static boolean answers(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
