package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.unit.DataSize;
import vn.motcua.shared.Refusal;

@SpringJUnitConfig(DocumentDatabase.class)
class PagePicturesTests {

  private static final int BLACK = 0xFF000000;

  @TempDir
  Path folder;

  @Autowired
  StoredFileRepository rows;

  @Autowired
  java.time.Clock clock;

  private FileStore store;
  private PagePictures pictures;

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
        new VirusScanner(new ScanSettings(null, 0, java.time.Duration.ZERO)),
        rows,
        clock);
    pictures = new PagePictures(store);
  }

  @Test
  void drawsAnA4PageSharpEnoughToReadSmallPrint() throws IOException {
    var file = stored(document -> addBlackPage(document, PDRectangle.A4));

    var picture = ImageIO.read(new ByteArrayInputStream(pictures.page(file, 1)));

    assertThat(picture.getWidth()).isBetween(1239, 1241);
    assertThat(picture.getHeight()).isBetween(1753, 1755);
    assertThat(picture.getRGB(600, 900)).isEqualTo(BLACK);
  }

  @Test
  void keepsTheWholeOfAHugePageWithinTheLimitOfPixels() throws IOException {
    var file = stored(document -> addBlackPage(document, new PDRectangle(14_400, 7_200)));

    var picture = ImageIO.read(new ByteArrayInputStream(pictures.page(file, 1)));

    assertThat((long) picture.getWidth() * picture.getHeight()).isBetween(3_900_000L, 4_010_000L);
    assertThat(picture.getRGB(picture.getWidth() - 5, 5)).isEqualTo(BLACK);
  }

  @Test
  void countsPagesAndKnowsNoOther() throws IOException {
    var file = stored(document -> {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
    });

    assertThat(pictures.count(file)).isEqualTo(2);
    for (int unknown : new int[] {-1, 0, 3, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> pictures.page(file, unknown))
          .isInstanceOf(Refusal.class)
          .hasMessage("document.page-unknown");
    }
  }

  @Test
  void takesAPictureForOnePageThatIsNotDrawnAgain() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
    var file = store.store("ảnh.png", new ByteArrayInputStream(png.toByteArray()), "portal");

    assertThat(pictures.count(file)).isEqualTo(1);
    assertThatThrownBy(() -> pictures.page(file, 1)).hasMessage("document.page-unknown");
  }

  @Test
  void refusesAPageWithAScanItCannotReadInsteadOfShowingAnEmptySheet() throws IOException {
    var file = stored(document -> {
      var scan = new ByteArrayInputStream("not drawn".getBytes(StandardCharsets.US_ASCII));
      var image = new PDImageXObject(
          document, scan, COSName.JPX_DECODE, 100, 100, 8, PDDeviceGray.INSTANCE);
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 600, 800);
      }
    });

    assertThatThrownBy(() -> pictures.page(file, 1))
        .isInstanceOf(Refusal.class)
        .hasMessage("document.page-not-shown");
  }

  @Test
  void givesUpOnAPageThatTakesTooLong() throws IOException {
    try (var document = new PDDocument()) {
      addBlackPage(document, PDRectangle.A4);
      var patient = new PatientRenderer(document, Duration.ofMinutes(1));
      var impatient = new PatientRenderer(document, Duration.ZERO);

      assertThat(patient.renderImage(0).getRGB(300, 400)).isEqualTo(BLACK);
      assertThatThrownBy(() -> impatient.renderImage(0)).isInstanceOf(RuntimeException.class);
    }
  }

  private interface Author {
    void write(PDDocument document) throws IOException;
  }

  private StoredFile stored(Author author) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      author.write(document);
      document.save(bytes);
    }
    return store.store("giấy.pdf", new ByteArrayInputStream(bytes.toByteArray()), "portal");
  }

  private static void addBlackPage(PDDocument document, PDRectangle size) throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.addRect(0, 0, size.getWidth(), size.getHeight());
      content.fill();
    }
  }
}
