package vn.motcua.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** What stands in an XLSX. */
final class XlsxText {

  private XlsxText() {}

  /** Every text of its cells, one after the other. */
  static String of(byte[] xlsx) {
    return HtmlUtils.htmlUnescape(read(xlsx, "xl/sharedStrings.xml"));
  }

  /** The sheets as they are written. */
  static String sheets(byte[] xlsx) {
    return read(xlsx, "xl/worksheets/");
  }

  private static String read(byte[] xlsx, String name) {
    var text = new StringBuilder();
    try {
      var file = Files.write(Files.createTempFile("made", ".xlsx"), xlsx);
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          if (entry.getName().startsWith(name)) {
            text.append(
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.isEmpty()) {
      throw new AssertionError("no XLSX: there is no " + name);
    }
    return text.toString();
  }
}
