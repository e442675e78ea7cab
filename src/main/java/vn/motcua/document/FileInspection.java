package vn.motcua.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Kiểm tra tệp — what a file is by its content, and whether it may come in (OWASP ASVS 5.0, V5.2). */
@Component
class FileInspection {

  private static final String PDF = "application/pdf";

  private final Tika tika = new Tika();
  private final PdfInspection pdfs = new PdfInspection();
  private final DocumentSettings settings;

  FileInspection(DocumentSettings settings) {
    this.settings = settings;
  }

  /** The media type of an acceptable file. */
  String accept(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw Refusal.invalid("document.file-empty");
    }
    // the stream variant: the one with a path would also look at the name
    String type;
    try (var content = Files.newInputStream(file)) {
      type = tika.detect(content);
    }
    if (!settings.accepted().contains(type)) {
      throw Refusal.invalid("document.type-not-accepted", type);
    }
    refuseHiddenArchive(file);
    if (PDF.equals(type)) {
      pdfs.check(file);
    } else if (type.startsWith("image/")) {
      checkImage(file);
    }
    return type;
  }

  /** A picture or PDF that is an archive as well means two things to two readers. */
  private static void refuseHiddenArchive(Path file) throws IOException {
    try (var archive = new ZipFile(file.toFile())) {
      throw Refusal.invalid("document.file-ambiguous", archive.size());
    } catch (ZipException plainFile) {
      // as it should be
    }
  }

  /** Reads the declared size only; a bomb is never decoded. */
  private void checkImage(Path file) throws IOException {
    try (var input = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw Refusal.invalid("document.file-damaged");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        long pixels = Math.multiplyExact((long) reader.getWidth(0), (long) reader.getHeight(0));
        if (pixels > settings.maxPixels()) {
          throw Refusal.invalid(
              "document.image-too-large", pixels / 1_000_000, settings.maxPixels() / 1_000_000);
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw Refusal.invalid("document.file-damaged");
    }
  }
}
