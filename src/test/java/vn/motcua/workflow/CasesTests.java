package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.workflow.engine.PackageFixture;

class CasesTests {

  private static final Map<ModelCase, List<String>> PASSED = new HashMap<>();

  private static ModelEngine models;

  @BeforeAll
  static void deployEverything() throws IOException {
    models = new ModelEngine();
    PackageFixture.procedures().forEach(models::deploy);
  }

  @AfterAll
  static void close() throws IOException {
    models.close();
  }

  @TestFactory
  Stream<DynamicContainer> goTheWayTheAnalystSays() {
    return PackageFixture.procedures().stream()
        .map(folder -> dynamicContainer(
            folder, ModelCase.of(folder).stream().map(example -> test(folder, example))));
  }

  /** A path nobody tried is a path nobody knows. */
  @TestFactory
  Stream<DynamicTest> passEveryNodeOfTheModel() {
    return PackageFixture.procedures().stream()
        .map(folder -> dynamicTest(folder, () -> {
          var passed = new HashSet<String>();
          for (var example : ModelCase.of(folder)) {
            passed.addAll(passed(folder, example));
          }

          assertThat(passed)
              .as("add a case to processes/%s/cases.yaml", folder)
              .containsAll(nodes(folder));
        }));
  }

  @Test
  void deployNothingOfAPackageTheCheckRefuses() {
    var files = new HashMap<>(PackageFixture.files("birth-registration"));
    var model = new String(files.get("birth-registration.bpmn"), StandardCharsets.UTF_8);
    files.put(
        "birth-registration.bpmn",
        model.replace("${enterInBook}", "${dataSource}").getBytes(StandardCharsets.UTF_8));
    long before = models.engine().getRepositoryService().createDeploymentQuery().count();

    assertThatThrownBy(() -> models.deploy("birth-registration", files))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("birth-registration.bpmn#Task_EnterInBook: ")
        .hasMessageContaining("(workflow.model-delegate-unknown)");
    assertThat(models.engine().getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(before);
  }

  private static DynamicTest test(String folder, ModelCase example) {
    return dynamicTest(example.title(), () -> assertThat(passed(folder, example))
        .containsSubsequence(example.path()));
  }

  /** Plays a case once, whoever asks. */
  private static List<String> passed(String folder, ModelCase example) {
    if (!PASSED.containsKey(example)) {
      new CaseRun(models, example, example.title()).play(folder);
      PASSED.put(example, models.passed());
    }
    return PASSED.get(example);
  }

  private static List<String> nodes(String folder) {
    var repository = models.engine().getRepositoryService();
    var definition = repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(folder)
        .latestVersion()
        .singleResult();
    return repository
        .getBpmnModelInstance(definition.getId())
        .getModelElementsByType(FlowNode.class)
        .stream()
        .map(FlowNode::getId)
        .toList();
  }
}
