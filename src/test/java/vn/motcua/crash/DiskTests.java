package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.story.Answer;
import vn.motcua.story.Door;

/** The disk under the database, then the one under the files, fills up to the last byte while people work. */
@Tag("crash")
class DiskTests {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void underTheDatabase() throws Exception {
    try (var disk = new FullDisk(folder.resolve("postgres-disk"), 600)) {
      clean(new KillTrial("disk of the database full", folder, 1)
          .onDisk(disk)
          .kills(3)
          .dossiers(20, 6)
          .run((world, number) -> fullForAWhile(world, disk)));
    }
  }

  @Test
  void underTheFiles() throws Exception {
    try (var disk = new FullDisk(folder.resolve("data"), 60)) {
      clean(new KillTrial("disk of the files full", folder, 1)
          .kills(3)
          .dossiers(20, 6)
          .run((world, number) -> fullForAWhile(world, disk)));
    }
  }

  /** Refused with 503 in words, never with anything else; served again by itself once there is room. */
  private static long fullForAWhile(World world, FullDisk disk) {
    disk.fill();
    Node.pause(5000);
    Answer answer;
    try {
      answer = tries(world);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(answer.status()).as(answer.text()).isIn(201, 503);
    if (answer.status() == 503) {
      assertThat(answer.code()).isEqualTo("shared.unavailable");
    }
    disk.empty();
    long begun = System.nanoTime();
    world.awaitService();
    return KillTrial.millisSince(begun);
  }

  /** An upload needs both disks. */
  private static Answer tries(World world) throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--full\r\nContent-Disposition: form-data; name=\"file\"; filename=\"anh.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    try (var paper = new PDDocument()) {
      paper.addPage(new PDPage());
      paper.save(body);
    }
    body.writeBytes("\r\n--full--\r\n".getBytes(StandardCharsets.UTF_8));
    return new Door(world.node(0).address())
        .post(
            "portal",
            "/api/portal/v1/files",
            body.toByteArray(),
            "Content-Type",
            "multipart/form-data; boundary=full");
  }

  private static void clean(Reckoning reckoning) {
    assertThat(reckoning.isClean()).as(reckoning.toString()).isTrue();
  }
}
