package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What citizens send is what it says it is, and does nothing to whoever opens it. */
class UploadStory extends StoryScene {

  static Stream<Arguments> unwanted() throws IOException {
    var html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    return Stream.of(
        unwanted("trang.pdf", text(html), "document.type-not-accepted"),
        unwanted("hinh.png", text(svg), "document.type-not-accepted"),
        unwanted("chu.pdf", text("chỉ là chữ"), "document.type-not-accepted"),
        unwanted("kich-ban.jpg", text("#!/bin/sh\nrm -rf /\n"), "document.type-not-accepted"),
        unwanted("chuong-trinh.pdf", program(), "document.type-not-accepted"),
        unwanted("nen.pdf", zip("a.txt"), "document.type-not-accepted"),
        unwanted("nen.png", gzip(), "document.type-not-accepted"),
        unwanted(
            "van-ban.pdf",
            zip("[Content_Types].xml", "word/document.xml"),
            "document.type-not-accepted"),
        unwanted(
            "macro.pdf",
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "document.type-not-accepted"),
        unwanted(
            "bang-tinh.png",
            zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
            "document.type-not-accepted"),
        unwanted("cu.pdf", oldOffice(), "document.type-not-accepted"),
        unwanted("goi.jpg", zip("META-INF/MANIFEST.MF", "A.class"), "document.type-not-accepted"),
        unwanted("dong.gif", text("GIF89a" + "x".repeat(40)), "document.type-not-accepted"),
        unwanted("trong.pdf", new byte[0], "document.file-empty"),
        unwanted("vo.png", cut(picture()), "document.file-damaged"),
        unwanted("hai-mat.png", both(picture(), zip("a.txt")), "document.file-ambiguous"),
        unwanted("hai-mat.jpg", both(jpeg(), zip("A.class")), "document.file-ambiguous"),
        unwanted("hai-mat.pdf", both(Paper.scan(), zip("a.txt")), "document.file-ambiguous"),
        unwanted("lech-dau.pdf", both(text("GIF89a    \n"), Paper.scan()), null),
        unwanted("bom.png", bomb(), "document.image-too-large"),
        unwanted("qua-lon.pdf", new byte[11_000_000], "document.file-too-large"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("unwanted")
  void refusesWhatIsNotASimplePaperOrPicture(String name, byte[] content, String code) {
    var answer = citizen.triesToUpload(name, content);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    if (code != null) {
      assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }
  }

  @Test
  void servesWhatItTookSoThatNoBrowserRunsIt() throws IOException {
    // a picture may have text behind its end that another reader would take for a page
    var file =
        citizen.uploads("Ảnh <b>\r\nX.png", both(picture(), text("<script>alert(1)</script>")));
    var dossier = filedAndAccepted(birthRegistration().component("hospital-certificate", file));
    var paper = reception
        .looksAt(dossier)
        .json()
        .path("documents")
        .get(0)
        .path("documentId")
        .asText();

    for (var part : Map.of("files/" + file, "image/png", "documents/" + paper, "application/pdf")
        .entrySet()) {
      var answer = reception.looksAt(dossier, part.getKey()).expect(200);
      assertThat(answer.header("Content-Type")).isEqualTo(part.getValue());
      assertThat(answer.header("Content-Disposition"))
          .startsWith("attachment;")
          .doesNotContain("\n", "<b>\"");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
      assertThat(answer.header("Cache-Control")).contains("no-store");
    }
  }

  private static Arguments unwanted(String name, byte[] content, String code) {
    return Arguments.of(name, content, code);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] program() {
    var program = new byte[2000];
    System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
    return program;
  }

  private static byte[] oldOffice() {
    var office = new byte[2048];
    var head = new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    for (int n = 0; n < head.length; n++) {
      office[n] = (byte) head[n];
    }
    return office;
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text("<x/>"));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text("x".repeat(100)));
    }
    return bytes.toByteArray();
  }

  private static byte[] picture() throws IOException {
    return image("png");
  }

  private static byte[] jpeg() throws IOException {
    return image("jpg");
  }

  private static byte[] image(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] whole) {
    return java.util.Arrays.copyOf(whole, 12);
  }

  private static byte[] both(byte[] first, byte[] second) {
    var both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** 60,000 × 60,000 pixels declared in a few bytes. */
  private static byte[] bomb() throws IOException {
    var png = picture();
    var crc = new java.util.zip.CRC32();
    for (int n = 0; n < 8; n++) {
      png[16 + n] = (byte) (60_000 >> (8 * (3 - n % 4)));
    }
    crc.update(png, 12, 17);
    for (int n = 0; n < 4; n++) {
      png[29 + n] = (byte) (crc.getValue() >> (8 * (3 - n)));
    }
    return png;
  }
}
