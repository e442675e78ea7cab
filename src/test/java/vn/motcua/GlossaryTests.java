package vn.motcua;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTests {

  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern VIETNAMESE_FIRST =
      Pattern.compile("(?m)^(?:/\\*\\*| \\*) \\p{Lu}[^–—\\n]* — \\p{L}");

  @Test
  void hasARowForEveryPublicType() throws IOException {
    assertThat(rows())
        .as("a row in %s per public type, with the module it is in", GLOSSARY)
        .isEqualTo(modulesOfPublicTypes());
  }

  @Test
  void isInOrder() throws IOException {
    var modules = List.copyOf(ROW.matcher(Files.readString(GLOSSARY))
        .results()
        .skip(1)
        .map(row -> row.group(4) + " " + row.group(1))
        .toList());

    assertThat(modules).isSorted();
  }

  @Test
  void agreesWithTheFirstWordsOfEveryPublicType() {
    var silent = Sources.java().entrySet().stream()
        .filter(source -> isPublicType(source.getKey(), source.getValue()))
        .filter(source -> !VIETNAMESE_FIRST.matcher(source.getValue()).find())
        .map(source -> Sources.typeOf(source.getKey()))
        .collect(toCollection(TreeSet::new));

    assertThat(silent)
        .as("Javadoc begins with the Vietnamese term, a dash and a sentence")
        .isEmpty();
  }

  private static Map<String, String> rows() throws IOException {
    var rows = new TreeMap<String, String>();
    ROW.matcher(Files.readString(GLOSSARY))
        .results()
        .forEach(row -> rows.put(row.group(1), row.group(4)));
    return rows;
  }

  private static Map<String, String> modulesOfPublicTypes() {
    var types = new TreeMap<String, String>();
    Sources.java().forEach((path, source) -> {
      if (isPublicType(path, source)) {
        var module = Sources.moduleOf(path);
        types.put(Sources.typeOf(path), module.isEmpty() ? "–" : module);
      }
    });
    return types;
  }

  private static boolean isPublicType(String path, String source) {
    return PUBLIC.matcher(source).find() && !path.endsWith("package-info.java");
  }
}
