package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose words all stand in the messages: a Vietnamese letter in one would be read in English too. */
class TemplateLanguageTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** What Vietnamese spells and English does not, composed or not. */
  private static final Pattern VIETNAMESE = Pattern.compile(
      "[\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u01ff\\u0300-\\u036f\\u1ea0-\\u1eff]");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk/absence.html",
        "desk/bulk-preview.html",
        "desk/bulk-run.html",
        "desk/bulk.html",
        "desk/desk.html",
        "desk/frame.html",
        "desk/list.html",
        "desk/office-frame.html",
        "desk/parcels.html",
        "desk/refusal.html",
        "desk/share.html",
        "desk/sheet.html",
        "desk/work.html",
        "document/signing-means.html",
        "document/signing.html",
      })
  void saysNothingInOneLanguageOnly(String template) {
    var text = Sources.read(TEMPLATES, ".html").get(template);

    assertThat(text).as("there is no %s", template).isNotNull();
    assertThat(Stream.of(COMMENT.matcher(text).replaceAll("").split("\n")))
        .as("give it a key in the messages of its module")
        .noneMatch(line -> VIETNAMESE.matcher(line).find());
  }
}
