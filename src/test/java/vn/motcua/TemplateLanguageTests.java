package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page says stands in the messages, so that it can be said in both languages. */
class TemplateLanguageTests {

  private static final Path FOLDER = Path.of("src/main/resources/templates");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹ&&\\p{L}]");

  /** A name is the same in every language. */
  private static final String PRODUCT = "Một Cửa";

  static Stream<Map.Entry<String, String>> templates() {
    return Sources.read(FOLDER, ".html").entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void saysNothingOfItsOwn(Map.Entry<String, String> template) {
    var text = COMMENT.matcher(template.getValue()).replaceAll("").replace(PRODUCT, "");

    assertThat(text.lines())
        .as("move it to messages/<module>_vi.properties and _en")
        .noneMatch(line -> VIETNAMESE.matcher(line).find());
  }
}
