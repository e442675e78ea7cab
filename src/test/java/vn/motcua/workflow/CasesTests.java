package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.workflow.cases.CaseFile;
import vn.motcua.workflow.cases.Cases;
import vn.motcua.workflow.engine.PackageFixture;

/** Every shipped package: each case goes its way, and together they pass every node and every row. */
class CasesTests {

  private static final KnownWords WORDS = new KnownWords();

  @TestFactory
  Stream<DynamicContainer> ofEveryPackage() {
    return ReadPackages.shipped().all().stream()
        .map(files -> dynamicContainer(files.folder(), Stream.of(files).flatMap(same -> {
          try (var cases = cases(files.folder(), PackageFixture.files(files.folder()))) {
            var played = cases.play(caseFile(files));
            var gaps = cases.gaps();
            return Stream.concat(
                played.stream()
                    .map(example -> dynamicTest(example.title(), () -> assertThat(example.code())
                        .as("%s %s", example.code(), Arrays.toString(example.arguments()))
                        .isNull())),
                Stream.of(dynamicTest("pass every node and every row", () -> assertThat(gaps)
                    .as("add a case to processes/%s/cases.yaml", files.folder())
                    .isEmpty())));
          }
        })));
  }

  @Test
  void deployNothingOfAPackageTheCheckRefuses() {
    var files = new HashMap<>(PackageFixture.files("birth-registration"));
    var model = new String(files.get("birth-registration.bpmn"), StandardCharsets.UTF_8);
    files.put(
        "birth-registration.bpmn",
        model.replace("${enterInBook}", "${dataSource}").getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> cases("birth-registration", files))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("birth-registration.bpmn#Task_EnterInBook: ")
        .hasMessageContaining("(workflow.model-delegate-unknown)");
  }

  @Test
  void sayWhereACaseWentWrong() throws IOException {
    try (var cases = cases("birth-registration", PackageFixture.files("birth-registration"))) {
      var file = CaseFile.read(
          """
          - case: Thiếu quyết định
            decisions: { Task_ReceiveDossier: [accept] }
            path: [Task_Examine]
          - case: Thừa quyết định
            decisions: { Task_ReceiveDossier: [refuse, accept] }
            path: [EndEvent_DossierRefused]
          - case: Đi đường khác
            decisions: { Task_ReceiveDossier: [refuse] }
            path: [Task_Examine]
          - case: Thông điệp không ai chờ
            decisions: { Task_ReceiveDossier: [refuse] }
            messages: { Task_AwaitPayment: FeePaid }
            path: [EndEvent_DossierRefused]
          - case: Hẹn giờ không xảy ra
            decisions: { Task_ReceiveDossier: [refuse] }
            timers: [BoundaryEvent_SupplementOverdue]
            path: [EndEvent_DossierRefused]
          """
              .getBytes(StandardCharsets.UTF_8));

      assertThat(cases.play(file))
          .extracting(Cases.Played::code)
          .containsExactly(
              "workflow.case-decision-missing",
              "workflow.case-decision-left",
              "workflow.case-another-way",
              "workflow.case-message-left",
              "workflow.case-timer-left");
    }
  }

  @Test
  void sayWhatTheTableGivesInstead() throws IOException {
    try (var cases = cases("birth-registration", PackageFixture.files("birth-registration"))) {
      var file = CaseFile.read(
          """
          cases: []
          fees:
            - case: Hai bản sao
              facts: { receivedOn: 2026-07-01, childDateOfBirth: 2026-06-20, copies: 2 }
              lines: [ PHI-TRICHLUC 9000 ]
          """
              .getBytes(StandardCharsets.UTF_8));

      var played = cases.play(file).get(0);

      assertThat(played.code()).isEqualTo("workflow.case-other-fees");
      assertThat(played.arguments())
          .containsExactly("PHI-TRICHLUC 9000", "LP-KHAISINH 0 waived; PHI-TRICHLUC 16000");
    }
  }

  @Test
  void stopAModelThatRunsInCircles() throws IOException {
    var files = PackageFixture.circle();

    try (var cases = cases("circle", files)) {
      var file = CaseFile.read("- { case: Vòng, routes: { enough: never }, path: [EndEvent_Done] }"
          .getBytes(StandardCharsets.UTF_8));

      assertThat(cases.play(file))
          .extracting(Cases.Played::code)
          .containsExactly("workflow.case-endless");
    }
  }

  @Test
  void stopWhenTheTimeIsUp() throws IOException {
    try (var cases = new Cases(
        "birth-registration",
        PackageFixture.files("birth-registration"),
        Set.of(),
        null,
        WORDS,
        PackageFixture.validator(),
        Duration.ZERO)) {
      var file = CaseFile.read(
          "- { case: Chậm, decisions: { Task_ReceiveDossier: [refuse] }, path: [EndEvent_DossierRefused] }"
              .getBytes(StandardCharsets.UTF_8));

      assertThat(cases.play(file))
          .extracting(Cases.Played::code)
          .containsExactly("workflow.case-too-slow");
    }
  }

  private static Cases cases(String folder, Map<String, byte[]> resources) {
    var procedure = ReadPackages.of(folder);
    var own = ReadPackages.shipped().all().stream()
        .filter(files -> files.folder().equals(folder))
        .findFirst()
        .map(files -> files.resources().keySet())
        .orElse(Set.of());
    return new Cases(
        folder,
        resources,
        own,
        procedure == null ? null : Workshop.decision(procedure),
        WORDS,
        PackageFixture.validator(),
        Duration.ofMinutes(2));
  }

  private static CaseFile caseFile(PackageFiles files) {
    try {
      return CaseFile.read(files.files().get("cases.yaml"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
