package vn.motcua.workflow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.office.Role;
import vn.motcua.sla.PauseReason;
import vn.motcua.workflow.engine.PackageFixture;

class ElementTemplateTests {

  private static final Path FOLDER = Path.of("processes/.camunda/element-templates");
  private static final Pattern USED = Pattern.compile("camunda:modelerTemplate=\"([^\"]+)\"");
  private static final Set<String> BINDINGS =
      Set.of("property", "camunda:property", "camunda:in:businessKey");
  private static final Map<String, JsonNode> TEMPLATES = templates();

  @Test
  void areOnePerDelegateAndNamedAfterIt() {
    var expected = new TreeMap<String, String>();
    for (var delegate : new KnownWords().delegates()) {
      expected.put(kebab(delegate), "${" + delegate + "}");
    }

    assertThat(having("camunda:delegateExpression"))
        .as("add or remove processes/.camunda/element-templates/<delegate in kebab-case>.json")
        .isEqualTo(expected);
  }

  @Test
  void areOnePerOperationOfAPeer() {
    var expected = new TreeMap<String, String>();
    new KnownWords().peers().forEach((delegate, topic) -> expected.put(kebab(delegate), topic));

    assertThat(having("camunda:topic")).isEqualTo(expected);
  }

  @Test
  void areOnePerDesk() {
    var expected = Stream.concat(Role.desks().stream(), Stream.of(Role.CITIZEN))
        .collect(java.util.stream.Collectors.toMap(
            role -> role.name().toLowerCase(java.util.Locale.ROOT), Role::name));

    assertThat(having("role")).isEqualTo(expected);
  }

  @Test
  void areOnePerModelThatIsCalled() {
    var expected = new TreeMap<String, String>();
    PackageFixture.shared().forEach(called -> expected.put("call-" + called, called));

    assertThat(having("calledElement")).isEqualTo(expected);
  }

  @Test
  void areAllOfOneOfTheseKinds() {
    var known = new TreeSet<String>();
    for (var kind :
        List.of("camunda:delegateExpression", "camunda:topic", "role", "calledElement")) {
      known.addAll(having(kind).keySet());
    }

    assertThat(TEMPLATES.keySet()).isEqualTo(known);
  }

  static Stream<String> folders() {
    return PackageFixture.procedures().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void existWhereAModelNamesThem(String folder) {
    var used = PackageFixture.files(folder).entrySet().stream()
        .filter(file -> file.getKey().endsWith(".bpmn"))
        .flatMap(file -> USED.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
            .results()
            .map(match -> match.group(1)))
        .collect(toSet());

    assertThat(TEMPLATES.keySet()).containsAll(used);
  }

  static Stream<String> names() {
    return TEMPLATES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void sayInVietnameseWhatTheModelerNeeds(String name) {
    var template = TEMPLATES.get(name);

    assertThat(template.path("id").asText()).isEqualTo(name);
    assertThat(template.path("name").asText()).isNotBlank();
    assertThat(template.path("description").asText()).endsWith(".");
    assertThat(template.path("appliesTo")).hasSize(1);
    for (var property : template.path("properties")) {
      boolean hidden = property.path("type").asText().equals("Hidden");
      assertThat(property.path("binding").path("type").asText()).isIn(BINDINGS);
      assertThat(property.path("type").asText()).isIn("Hidden", "String", "Dropdown");
      assertThat(property.path("label").asText().isEmpty()).isEqualTo(hidden);
    }
  }

  /** One that asks for a newer schema than the Modeler knows is left out without a word on the diagram. */
  @ParameterizedTest
  @MethodSource("names")
  void loadInAModelerOfTwoYearsAgo(String name) {
    assertThat(TEMPLATES.get(name).path("$schema").asText()).contains("json-schema@0.16.0/");
  }

  @ParameterizedTest
  @MethodSource("names")
  void offerEveryReasonAndEveryOffice(String name) {
    for (var property : TEMPLATES.get(name).path("properties")) {
      var choices = StreamSupport.stream(property.path("choices").spliterator(), false)
          .map(choice -> choice.path("value").asText())
          .toList();
      switch (property.path("binding").path("name").asText()) {
        case "clock" -> {
          for (var reason : PauseReason.values()) {
            assertThat(choices).contains("pause:" + reason, "resume:" + reason);
          }
        }
        case "office" -> {
          if (!choices.isEmpty()) {
            assertThat(choices).contains("RECEIVING", "HANDLING", "RETURNING");
          }
        }
        default -> {
          // free of such choices
        }
      }
      if (!property.path("type").asText().equals("Hidden")) {
        assertThat(property.path("description").asText())
            .as(property.path("label").asText())
            .endsWith(".");
      }
    }
  }

  /** What each template that sets the attribute or property sets it to. */
  private static Map<String, String> having(String binding) {
    var found = new TreeMap<String, String>();
    TEMPLATES.forEach(
        (name, template) -> StreamSupport.stream(template.path("properties").spliterator(), false)
            .filter(property -> property.path("binding").path("name").asText().equals(binding))
            .forEach(property -> found.put(name, property.path("value").asText())));
    return found;
  }

  private static String kebab(String bean) {
    return bean.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static Map<String, JsonNode> templates() {
    var templates = new TreeMap<String, JsonNode>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.toList()) {
        templates.put(
            file.getFileName().toString().replace(".json", ""),
            new ObjectMapper().readTree(file.toFile()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return templates;
  }
}
