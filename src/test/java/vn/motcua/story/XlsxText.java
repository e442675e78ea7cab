package vn.motcua.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** What stands in an XLSX. */
final class XlsxText {

  private XlsxText() {}

  /** Every text of its cells, one after the other. */
  static String of(byte[] xlsx) {
    return read(xlsx, "xl/sharedStrings.xml").replace("&quot;", "\"").replace("&amp;", "&");
  }

  /** The sheets as they are written. */
  static String sheets(byte[] xlsx) {
    return read(xlsx, "xl/worksheets/");
  }

  private static String read(byte[] xlsx, String name) {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(name)) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
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
