package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Vietnamese texts of the webapps against the English ones they come with. */
class TasklistTextsTests {

  /** Signs, not words; and one label the English leaves empty. */
  private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of(
      "SEARCH_LESS_THAN",
      "SEARCH_LESS_THAN_EQUALS",
      "SEARCH_GREATER_THAN",
      "SEARCH_GREATER_THAN_EQUALS",
      "NO_TASK_FORM",
      "AUTHORIZATION_OPTIMIZE"); // a name

  private static final Pattern PLACEHOLDER_OR_MARKUP =
      Pattern.compile("\\{\\{.*?}}|</?(?:a|br)\\b[^>]*>|&lt;|&gt;");

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin"})
  void haveEveryKeyOfTheEnglishAndNoOther(String app) throws IOException {
    assertThat(texts(app, "vi").keySet()).isEqualTo(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin"})
  void leaveNoLabelEmptyOrEnglish(String app) throws IOException {
    var english = labels(app, "en");

    assertThat(labels(app, "vi"))
        .allSatisfy((key, label) -> assertThat(SAME_IN_EVERY_LANGUAGE.contains(key)
                || !label.isBlank() && !label.equals(english.get(key)))
            .as("%s of %s must be said in Vietnamese, not \"%s\"", key, app, label)
            .isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin"})
  void keepThePlaceholdersAndTheMarkupOfTheEnglish(String app) throws IOException {
    var english = labels(app, "en");

    assertThat(labels(app, "vi")).allSatisfy((key, label) -> assertThat(keptParts(label))
        .as("placeholders and markup of %s of %s", key, app)
        .isEqualTo(keptParts(english.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin"})
  void composeTheirDiacritics(String app) throws IOException {
    assertThat(texts(app, "vi").values())
        .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
  }

  /** Order does not matter: the languages build their sentences differently. */
  private static List<String> keptParts(String label) {
    return PLACEHOLDER_OR_MARKUP
        .matcher(label)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Map<String, String> labels(String app, String language) throws IOException {
    return flat(file(app, language).path("labels"));
  }

  private static Map<String, String> texts(String app, String language) throws IOException {
    return flat(file(app, language));
  }

  /** Every text by its path; a label's is its key. */
  private static Map<String, String> flat(JsonNode node) {
    var texts = new TreeMap<String, String>();
    node.properties().forEach(entry -> collect(entry.getKey(), entry.getValue(), texts));
    return texts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path, node.asText());
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      collect(path + "/" + index, node.get(index), texts);
    }
    node.properties()
        .forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
  }

  /** The English files begin with a byte order mark, which JSON does not know. */
  private static JsonNode file(String app, String language) throws IOException {
    var path = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
    var text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
