package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.unit.DataSize;
import vn.motcua.shared.Refusal;

/** What comes in is scanned, by a real clamd where there is one; a silent one lets nothing pass. */
@SpringJUnitConfig(DocumentDatabase.class)
class VirusScannerTests {

  @TempDir
  Path folder;

  @Autowired
  StoredFileRepository rows;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Clock clock;

  @AfterEach
  void forget() {
    jdbc.sql("delete from stored_file where scan <> 'NONE'").update();
  }

  @Test
  void findsWhatItsSignaturesName() throws IOException {
    try (var clamd = RealClamd.start(folder)) {
      var store = store(new ScanSettings("127.0.0.1", clamd.port(), Duration.ofSeconds(20)));

      assertThat(receive(store, picture("")).scan()).isEqualTo(FileScan.CLEAN);
      assertThatThrownBy(() -> receive(store, picture(RealClamd.SIGNED)))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
              .isEqualTo("document.file-infected"));
    }
  }

  @Test
  void scansLaterWhatCameWhileItWasDown() throws IOException {
    var down = new ScanSettings("127.0.0.1", closedPort(), Duration.ofSeconds(1));
    var store = store(down);
    var good = receive(store, picture(""));
    var bad = receive(store, picture(RealClamd.SIGNED));
    assertThat(good.scan()).isEqualTo(FileScan.WAITING);
    assertWithheld(store, good.fileId(), "document.file-waits-for-scan");

    WaitingFiles.scan(jdbc, store, new VirusScanner(down));
    assertWithheld(store, good.fileId(), "document.file-waits-for-scan");

    try (var clamd = RealClamd.start(folder)) {
      var up = new ScanSettings("127.0.0.1", clamd.port(), Duration.ofSeconds(20));
      WaitingFiles.scan(jdbc, store, new VirusScanner(up));
    }
    assertThat(store.content(store.file(good.fileId()))).isEqualTo(picture(""));
    assertWithheld(store, bad.fileId(), "document.file-infected");
  }

  @Test
  void waitsForNobodyWhoAcceptsAndSaysNothing() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var store =
          store(new ScanSettings("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(300)));

      var file = receive(store, picture(""));

      assertThat(file.scan()).isEqualTo(FileScan.WAITING);
      assertWithheld(store, file.fileId(), "document.file-waits-for-scan");
    }
  }

  @Test
  void takesNoAnswerForAnAnswerThatSaysNothingOfTheFile() throws IOException {
    try (var odd = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var answering = new Thread(() -> answer(odd, "INSTREAM size limit exceeded. ERROR\0"));
      answering.start();
      var store = store(new ScanSettings("127.0.0.1", odd.getLocalPort(), Duration.ofSeconds(5)));

      assertThat(receive(store, picture("")).scan()).isEqualTo(FileScan.WAITING);
    }
  }

  private static void answer(ServerSocket server, String words) {
    try (var socket = server.accept()) {
      socket.getInputStream().readNBytes(10);
      socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void assertWithheld(FileStore store, UUID fileId, String code) {
    assertThatThrownBy(() -> store.content(store.file(fileId)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private FileStore store(ScanSettings scan) {
    var settings = new DocumentSettings(
        folder.resolve("files"),
        "x",
        "x",
        "x",
        DataSize.ofMegabytes(1),
        Set.of("image/png"),
        1_000_000);
    return new FileStore(
        settings, new FileInspection(settings), new VirusScanner(scan), rows, clock);
  }

  private static StoredFile receive(FileStore store, byte[] content) {
    return store.receive("ảnh.png", new ByteArrayInputStream(content), "portal");
  }

  /** A picture with something written after its end. */
  private static byte[] picture(String written) throws IOException {
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
    picture.write(written.getBytes(StandardCharsets.US_ASCII));
    return picture.toByteArray();
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
