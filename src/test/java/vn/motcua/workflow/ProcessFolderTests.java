package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.engine.PackageFixture;

class ProcessFolderTests {

  private static final Pattern ID = Pattern.compile("<bpmn:\\w+ id=\"([^\"]+)\"");
  private static final Pattern DECISION = Pattern.compile("<decision id=\"([^\"]+)\"");
  private static final KnownWords WORDS = new KnownWords();

  static Stream<String> procedures() {
    return PackageFixture.procedures().stream();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void passesTheCheckOfDeployments(String folder) {
    assertThat(PackageFixture.faults(folder))
        .extracting(Fault::pointer, Fault::code)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void holdsWhatAProcedureNeeds(String folder) {
    for (var file : new String[] {folder + ".bpmn", "procedure.yaml", "cases.yaml"}) {
      assertThat(Path.of("processes", folder, file)).exists();
    }
    assertThat(Path.of("forms", folder, "application.form")).exists();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void computesFeesByATableItHas(String folder) throws IOException {
    var decision = procedure(folder).path("fees").path("decision").asText();
    assumeThat(decision).isNotEmpty();

    assertThat(found(DECISION, text(folder, ".dmn"))).contains(decision);
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void printsItsResultOnATemplateThatExists(String folder) throws IOException {
    var result = procedure(folder).path("result");

    for (var name : new String[] {"template", "extractTemplate"}) {
      if (result.has(name)) {
        assertThat(Path.of("src/main/resources/reports", result.path(name).asText() + ".jrxml"))
            .exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void saysInFeelWhichComponentsAreRequired(String folder) throws IOException {
    var feel = new FeelExpressions();

    for (var component : procedure(folder).path("components")) {
      if (component.has("required")) {
        assertThatCode(() -> feel.holds(component.path("required").asText(), Map.of()))
            .as(component.path("code").asText())
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void namesInItsCasesOnlyWhatTheModelsHave(String folder) {
    var ids = found(ID, text(folder, ".bpmn"));

    for (var example : ModelCase.of(folder)) {
      assertThat(ids)
          .as(example.title())
          .containsAll(example.path())
          .containsAll(example.timers())
          .containsAll(example.decisions().keySet())
          .containsAll(example.messages().keySet());
      assertThat(WORDS.messages()).containsAll(example.messages().values());
      assertThat(Stream.concat(WORDS.delegates().stream(), WORDS.peers().keySet().stream()))
          .containsAll(example.answers().keySet().stream()
              .filter(name -> !ids.contains(name))
              .toList());
    }
  }

  private static JsonNode procedure(String folder) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Files.readString(Path.of("processes", folder, "procedure.yaml")));
  }

  private static String text(String folder, String ending) {
    var text = new StringBuilder();
    PackageFixture.files(folder).forEach((file, bytes) -> {
      if (file.endsWith(ending)) {
        text.append(new String(bytes, StandardCharsets.UTF_8));
      }
    });
    return text.toString();
  }

  private static Set<String> found(Pattern pattern, String text) {
    var found = new TreeSet<String>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }
}
