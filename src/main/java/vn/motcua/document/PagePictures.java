package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Ảnh trang — the pages of a PDF as pictures, so that an officer's browser never opens what a citizen sent. */
@Component
public class PagePictures {

  private static final String PDF = "application/pdf";
  private static final float SHARPEST = 150f / 72; // 150 dpi: small print of a form stays readable
  private static final double MOST_PIXELS = 4_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** A page may take tens of megabytes while it is drawn. */
  private final Semaphore drawing = new Semaphore(2);

  private final FileStore files;

  PagePictures(FileStore files) {
    this.files = files;
  }

  /** A picture is its own only page. */
  public int count(StoredFile file) {
    return PDF.equals(file.mediaType()) ? read(file, PDDocument::getNumberOfPages) : 1;
  }

  /**
   * A page as JPEG.
   *
   * @param number from 1
   */
  public byte[] page(StoredFile file, int number) {
    if (!PDF.equals(file.mediaType())) {
      throw Refusal.notFound("document.page-unknown", number);
    }
    return read(file, document -> {
      if (number < 1 || number > document.getNumberOfPages()) {
        throw Refusal.notFound("document.page-unknown", number);
      }
      return jpeg(document, number - 1);
    });
  }

  private <T> T read(StoredFile file, Function<PDDocument, T> reader) {
    var content = files.content(file);
    drawing.acquireUninterruptibly();
    try (var document =
        Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      return reader.apply(document);
    } catch (IOException | UncheckedIOException broken) {
      throw Refusal.conflict("document.page-not-shown");
    } finally {
      drawing.release();
    }
  }

  private static byte[] jpeg(PDDocument document, int index) {
    try {
      var drawn = draw(document, index);
      var picture = new ByteArrayOutputStream();
      ImageIO.write(drawn, "jpeg", picture);
      return picture.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (RuntimeException | StackOverflowError broken) {
      // Whatever PDFBox trips over in a file that passed the inspection, the officer reads why.
      throw Refusal.conflict("document.page-not-shown");
    }
  }

  private static BufferedImage draw(PDDocument document, int index) throws IOException {
    var renderer = new PatientRenderer(document, LONGEST);
    renderer.setSubsamplingAllowed(true); // a huge scan is read as coarsely as it is shown
    return renderer.renderImage(index, scale(document.getPage(index)), ImageType.RGB);
  }

  private static float scale(PDPage page) {
    var box = page.getCropBox();
    double most = Math.sqrt(MOST_PIXELS / Math.max(1, (double) box.getWidth() * box.getHeight()));
    return (float) Math.min(SHARPEST, most);
  }
}
