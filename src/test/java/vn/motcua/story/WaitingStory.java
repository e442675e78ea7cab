package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A dossier that waits for its citizen is still before the eyes of the office, and nobody can hurry it along. */
class WaitingStory extends StoryScene {

  @Test
  void showsTheOfficeWhatWaitsForTheCitizen() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);
    assertThat(dossier).reaches(5);
    var tasklist = new Tasklist(door.address(), "chuyenvien");

    var waiting = of(tasklist, dossier);
    assertThat(waiting.path("assignee").asText()).isEqualTo("citizen");
    assertThat(tasklist
            .get("/user/citizen/profile")
            .expect(200)
            .json()
            .path("lastName")
            .asText())
        .isEqualTo("Công dân");
    var id = waiting.path("id").asText();
    examiner.looksAtTask(id).expect(200);
    examiner.claims(id).expect(409, "workflow.task-claimed");
    reception.completes(id, Map.of("decision", "accept")).expect(409, "workflow.task-claimed");
    tasklist.post("/task/" + id + "/complete", Map.of()).expect(409, "workflow.task-claimed");
    officer("tiepnhan2").looksAtTask(id).expect(403, "workflow.task-not-yours");
    assertThat(reception.tasks(dossier)).isEmpty();

    citizen.supplements(
        dossier, Map.of("answers", Map.of("childHometown", "Xã Sông Mẫu, tỉnh Mẫu, Việt Nam")));

    assertThat(of(tasklist, dossier).isMissingNode()).isTrue();
    assertThat(reception.task(dossier, RECEIVE)).isNotEmpty();
  }

  private static JsonNode of(Tasklist tasklist, Filed dossier) {
    var all = tasklist
        .post("/task?maxResults=500", Map.of("assignee", "citizen"))
        .expect(200)
        .json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(task -> task.path("name").asText().contains(dossier.code()))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }
}
