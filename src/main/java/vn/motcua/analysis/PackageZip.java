package vn.motcua.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.motcua.shared.Refusal;

/** A zip somebody brought: nothing of it is written to a disk, and nothing is unpacked beyond the limits. */
final class PackageZip {

  static final int LARGEST_ZIP = 5_000_000;
  static final int LARGEST_FILE = 1_000_000;
  private static final int LARGEST_SUM = 10_000_000;
  private static final int MOST_ENTRIES = 100;
  private static final int DENSEST = 100;
  private static final int DENSITY_COUNTS_FROM = 50_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final Pattern ARCHIVE =
      Pattern.compile(".*\\.(zip|jar|war|7z|rar|tar|tgz|gz|bz2|xz|zst)");

  private PackageZip() {}

  /** Every file by its name in the zip. */
  static Map<String, byte[]> read(byte[] bytes) {
    if (bytes.length > LARGEST_ZIP) {
      throw Refusal.invalid("analysis.zip-too-large", LARGEST_ZIP / 1_000_000);
    }
    // By the directory at the end: what only the local headers tell is not there.
    try (var zip = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .get()) {
      if (zip.getFirstLocalFileHeaderOffset() != 0) {
        throw Refusal.invalid("analysis.zip-unreadable");
      }
      return read(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.invalid("analysis.zip-unreadable");
    }
  }

  private static Map<String, byte[]> read(ZipFile zip) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var seen = new HashSet<String>();
    long sum = 0;
    int count = 0;
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (++count > MOST_ENTRIES) {
        throw Refusal.invalid("analysis.zip-too-many-files", MOST_ENTRIES);
      }
      name(entry.getName());
      if (entry.isUnixSymlink()) {
        throw Refusal.invalid("analysis.zip-link", entry.getName());
      }
      if (!seen.add(entry.getName().replaceFirst("/$", "").toLowerCase(Locale.ROOT))) {
        throw Refusal.invalid("analysis.zip-name-twice", entry.getName());
      }
      if (!entry.isDirectory()) {
        var content = content(zip, entry);
        sum += content.length;
        if (sum > LARGEST_SUM) {
          throw Refusal.invalid("analysis.zip-unpacks-too-large", LARGEST_SUM / 1_000_000);
        }
        files.put(entry.getName(), content);
      }
    }
    return files;
  }

  private static void name(String name) {
    var shown = shown(name);
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
      throw Refusal.invalid("analysis.zip-path-absolute", shown);
    }
    if (name.matches("(.*[/\\\\])?\\.\\.([/\\\\].*)?")) {
      throw Refusal.invalid("analysis.zip-path-outside", shown);
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      throw Refusal.invalid("analysis.zip-name-not-nfc", shown);
    }
    if (!NAME.matcher(name.replaceFirst("/$", "")).matches() || name.length() > 200) {
      throw Refusal.invalid("analysis.zip-name-odd", shown);
    }
    if (ARCHIVE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      throw Refusal.invalid("analysis.zip-in-zip", shown);
    }
  }

  private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw Refusal.invalid("analysis.zip-unreadable");
    }
    byte[] content;
    try (InputStream stream = zip.getInputStream(entry)) {
      content = stream.readNBytes(LARGEST_FILE + 1); // whatever size the entry claims
    }
    if (content.length > LARGEST_FILE) {
      throw Refusal.invalid("analysis.zip-file-too-large", entry.getName(), LARGEST_FILE / 1000);
    }
    var packed = Math.max(1, entry.getCompressedSize());
    if (content.length > DENSITY_COUNTS_FROM && content.length / packed > DENSEST) {
      throw Refusal.invalid("analysis.zip-too-dense", entry.getName());
    }
    if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9) {
      throw Refusal.invalid("analysis.zip-in-zip", entry.getName());
    }
    return content;
  }

  /** What cannot be seen is shown as a question mark. */
  private static String shown(String name) {
    var visible = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._/\\\\:-]", "?");
    return visible.length() > 100 ? visible.substring(0, 100) + "…" : visible;
  }
}
