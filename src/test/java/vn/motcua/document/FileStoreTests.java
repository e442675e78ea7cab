package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.unit.DataSize;
import vn.motcua.shared.Refusal;

@SpringJUnitConfig(DocumentDatabase.class)
class FileStoreTests {

  @TempDir
  Path folder;

  @Autowired
  StoredFileRepository rows;

  @Autowired
  java.time.Clock clock;

  private FileStore store;

  @BeforeEach
  void anEmptyStore() {
    var settings = new DocumentSettings(
        folder,
        "http://localhost/tra-cuu?ma=",
        "http://localhost/bo-sung?ma=",
        "http://localhost/documents/",
        DataSize.ofMegabytes(1),
        Set.of("application/pdf", "image/png", "image/jpeg"),
        50_000_000);
    store = new FileStore(
        settings,
        new FileInspection(settings),
        new VirusScanner(new ScanSettings(null, 0, Duration.ZERO)),
        rows,
        clock);
  }

  @Test
  void keepsAFileAndGivesItBack() throws IOException {
    byte[] pdf = pdf(document -> {});

    var file = store("Giấy chứng sinh.pdf", pdf);

    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(pdf.length);
    assertThat(file.uploadedAt()).isEqualTo(DocumentDatabase.NOW);
    assertThat(store.content(store.file(file.fileId()))).isEqualTo(pdf);
  }

  @Test
  void keepsTheSameContentOnce() throws IOException {
    byte[] picture = picture("png");

    var first = store("a.png", picture);
    var second = store("b.png", picture);

    assertThat(first.fileId()).isNotEqualTo(second.fileId());
    assertThat(first.sha256()).isEqualTo(second.sha256());
    assertThat(filesOnDisk()).isEqualTo(1);
  }

  @Test
  void decidesTheTypeByContentNotByName() throws IOException {
    assertThat(store("anh.pdf", picture("jpg")).mediaType()).isEqualTo("image/jpeg");
    assertRefused("document.type-not-accepted", "#!/bin/sh\nrm -rf /\n".getBytes());
    assertRefused("document.type-not-accepted", "<html><script>1</script></html>".getBytes());
    assertRefused("document.type-not-accepted", zip());
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertRefused("document.file-empty", new byte[0]);
    assertRefused("document.file-too-large", new byte[(1 << 20) + 1]);
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void refusesAPdfThatRunsScripts() {
    assertRefused(
        "document.file-has-active-content",
        pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1"))));
  }

  @Test
  void refusesAPdfThatStartsPrograms() {
    assertRefused(
        "document.file-has-active-content",
        pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())));
  }

  @Test
  void refusesAPdfThatCarriesOtherFiles() {
    assertRefused("document.file-has-active-content", pdf(FileStoreTests::attach));
  }

  @Test
  void refusesAPdfWithAProgrammedForm() {
    assertRefused("document.file-has-active-content", pdf(document -> {
      var form = new org.apache.pdfbox.cos.COSDictionary();
      form.setString(COSName.getPDFName("XFA"), "<x/>");
      document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }));
  }

  @Test
  void refusesALockedPdf() {
    assertRefused(
        "document.file-encrypted",
        pdf(d -> d.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()))));
    assertRefused(
        "document.file-encrypted",
        pdf(d -> d.protect(new StandardProtectionPolicy("o", "", new AccessPermission()))));
  }

  @Test
  void refusesABrokenPdf() {
    assertRefused("document.file-damaged", "%PDF-1.7\nnot really\n%%EOF\n".getBytes());
  }

  @Test
  void refusesAPdfThatUnpacksToTooMuch() {
    assertRefused("document.file-too-large-unpacked", pdf(document -> {
      var bomb = document.getDocument().createCOSStream();
      try (var stream = bomb.createOutputStream(COSName.FLATE_DECODE)) {
        for (int megabyte = 0; megabyte < 300; megabyte++) {
          stream.write(new byte[1 << 20]);
        }
      }
      document.getDocumentCatalog().getCOSObject().setItem("Bomb", bomb);
    }));
  }

  @Test
  void refusesAnArchiveInTheClothesOfAPicture() throws IOException {
    var both = new ByteArrayOutputStream();
    both.write(picture("png"));
    both.write(zip());

    assertRefused("document.file-ambiguous", both.toByteArray());
  }

  @Test
  void refusesAPictureThatDeclaresTooManyPixels() throws IOException {
    assertRefused("document.image-too-large", pngDeclaring(30_000, 30_000));
  }

  @Test
  void refusesABrokenPicture() throws IOException {
    byte[] picture = picture("png");

    assertRefused("document.file-damaged", java.util.Arrays.copyOf(picture, 20));
  }

  @Test
  void keepsAVietnameseNameInNfcWithoutItsFolders() throws IOException {
    var decomposed = Normalizer.normalize("Đơn của Ưỡng.png", Normalizer.Form.NFD);

    assertThat(store("C:\\tmp\\" + decomposed, picture("png")).name())
        .isEqualTo("Đơn của Ưỡng.png");
    assertThat(store("../../etc/a\r\nb\u202Egnp.png", picture("png")).name())
        .isEqualTo("abgnp.png");
    assertThat(store("x".repeat(400), picture("png")).name()).hasSize(200);
    assertThat(store("/", picture("png")).name()).isEqualTo("tệp");
  }

  @Test
  void noticesContentThatChangedOnDisk() throws IOException {
    var file = store("a.png", picture("png"));
    Path place = folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    Files.write(place, new byte[] {1});

    assertThatThrownBy(() -> store.content(file)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysThatAFileDoesNotExist() {
    assertThatThrownBy(() -> store.file(UUID.randomUUID()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("document.file-not-found"));
  }

  private StoredFile store(String name, byte[] content) {
    return store.store(name, new ByteArrayInputStream(content), "can.bo.mau");
  }

  private void assertRefused(String code, byte[] content) {
    assertThatThrownBy(() -> store("a.pdf", content))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private long filesOnDisk() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Change change) {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.to(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void attach(PDDocument document) throws IOException {
    var specification = new PDComplexFileSpecification();
    specification.setFile("a.exe");
    specification.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream("MZ".getBytes())));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(java.util.Map.of("a", specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static byte[] picture(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  /** A picture of a few bytes whose header promises more. */
  private static byte[] pngDeclaring(int width, int height) throws IOException {
    byte[] png = picture("png");
    var header = java.nio.ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    var checksum = new CRC32();
    checksum.update(png, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    return png;
  }

  private static byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(1);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return bytes.toByteArray();
  }
}
