package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationStory extends StoryScene {

  @Test
  void confirmsTheParentsBeforeTheExamination() {
    var dossier = filedAndAccepted(birthRegistration());

    assertThat(parents(dossier).findValues("matched")).hasSize(2).allMatch(JsonNode::asBoolean);
    assertThat(sandbox.requests("population", dossier)).hasSize(2);
  }

  @Test
  void tellsTheExaminerWhyAParentIsNotWhoTheDossierSays() {
    var dossier = filedAndAccepted(birthRegistration().answer("motherDateOfBirth", "1992-08-21"));

    var people = parents(dossier);

    assertThat(people.get(0).path("role").asText()).isEqualTo("mother");
    assertThat(people.get(0).path("mismatches").get(0).asText())
        .isEqualTo("registry.citizen-not-found");
    assertThat(people.get(1).path("matched").asBoolean()).isTrue();
  }

  @Test
  void seesThatANameDiffersByItsDiacritics() {
    var dossier = filedAndAccepted(birthRegistration().answer("motherFullName", "Trần Thị Mâu"));

    assertThat(parents(dossier).get(0).path("mismatches").get(0).asText())
        .isEqualTo("registry.name-differs");
  }

  @Test
  void letsTheExaminerCheckByHandWhenTheRegisterIsSilent() {
    sandbox.disturbs("population", "DOWN");
    var dossier = filedAndAccepted(birthRegistration());
    assertThat(dossier).reaches(4);
    assertThat(examiner.tasks(dossier)).isEmpty();

    sandbox.movesClockBy(Duration.ofMinutes(40));

    examiner.task(dossier, EXAMINE);
    assertThat(examiner.looksAt(dossier).expect(200).json().path("lookups")).isEmpty();
  }

  @Test
  void goesOnByItselfWhenTheRegisterIsBack() {
    sandbox.disturbs("population", "ERROR", 2);

    var dossier = filedAndAccepted(birthRegistration());

    assertThat(parents(dossier)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOSE_REPLY", "DUPLICATE", "MALFORMED"})
  void takesOnePersonalIdHoweverTheRegisterMisbehaves(String fault) {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    sandbox.disturbs("population", fault, 1);
    chairman.approves(dossier);
    assertThat(dossier).reaches(10);

    var issued = sandbox.effects("population", "personal-id", dossier);

    assertThat(issued).hasSize(1);
    assertThat(citizen.takes("result", dossier).text())
        .contains(issued.get(0).path("personalId").asText());
  }

  @Test
  void takesTheNumberOfThePoliceInWritingWhenTheRegisterIssuesNone() {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    sandbox.disturbs("population", "DOWN");
    chairman.approves(dossier);

    sandbox.movesClockBy(Duration.ofHours(25));
    examiner.decides(dossier, "Task_EnterPersonalId", "enter", "personalId", "001326000777");

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text()).contains("001326000777");
  }

  /** What the examiner sees of the register's answer. */
  private JsonNode parents(Filed dossier) {
    examiner.task(dossier, EXAMINE);
    return await("the register's answer about " + dossier)
        .until(
            () -> examiner.looksAt(dossier).expect(200).json().path("lookups"),
            lookups -> !lookups.isEmpty())
        .get(0)
        .path("answer")
        .path("people");
  }
}
