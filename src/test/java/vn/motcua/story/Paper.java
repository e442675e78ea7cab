package vn.motcua.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as somebody reads it. */
record Paper(byte[] content) {

  /** What no office prints: ISO dates and codes. */
  static final String RAW = "\\d{4}-\\d{2}-\\d{2}|\\b[A-Z]{2,}_[A-Z]+\\b|\\bnull\\b|\\btrue\\b";

  static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  /** A page a scanner could have made. */
  static byte[] scan() {
    return scan(1);
  }

  static byte[] scan(int pages) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (int page = 0; page < pages; page++) {
        document.addPage(new PDPage());
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a person can look at it. */
  Paper kept(String name) {
    try {
      Files.write(
          Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the line breaks the layout put in. */
  String text() {
    try (var document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
