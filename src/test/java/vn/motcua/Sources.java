package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The sources of the product, for rules about what is written and not only about what is compiled. */
public final class Sources {

  private static final Path ROOT = Path.of("src/main/java");

  private Sources() {}

  /** By path below the root, e.g. {@code vn/motcua/sla/Deadlines.java}. */
  public static Map<String, String> java() {
    return read(ROOT, ".java");
  }

  public static Map<String, String> read(Path root, String ending) {
    var sources = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        sources.put(root.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  public static String typeOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  public static String moduleOf(String path) {
    var parts = path.split("/");
    return parts.length > 3 ? parts[2] : "";
  }
}
