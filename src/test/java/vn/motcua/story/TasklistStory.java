package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasklistStory extends StoryScene {

  @Test
  void acceptsADossierThroughTheTasklist() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    assertThat(tasklist.tasksOffered().findValuesAsText("id")).contains(task);

    tasklist.post("/task/" + task + "/claim", Map.of("userId", "tiepnhan")).expect(204);
    assertThat(reception.tasks(dossier).toList())
        .singleElement()
        .matches(row -> row.path("assignee").asText().equals("tiepnhan"));
    tasklist.post("/task/" + task + "/submit-form", Tasklist.decision("accept")).expect(204);

    assertThat(dossier).reaches(4).hasBeen(1, 2, 4).isRunning();
    var history = dossier.state().path("history");
    assertThat(history.get(1).path("officer").asText()).isEqualTo("Trần Thị Tiếp");
  }

  @Test
  void asksForASupplementThroughTheTasklist() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var tasklist = new Tasklist(door.address(), "chuyenvien");
    tasklist.post("/task/" + task + "/claim", Map.of("userId", "chuyenvien")).expect(204);
    var items =
        Map.of("value", "[{\"field\":\"childHometown\",\"remark\":\"Ghi đủ\"}]", "type", "Json");

    tasklist
        .post(
            "/task/" + task + "/submit-form",
            Map.of(
                "variables",
                Map.of(
                    "decision", Map.of("value", "supplement", "type", "String"),
                    "reason", Map.of("value", "Làm rõ quê quán", "type", "String"),
                    "items", items)))
        .expect(204);

    assertThat(dossier).reaches(5).isPaused();
  }

  @Test
  void isCheckedLikeTheDesk() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    tasklist.post("/task/" + task + "/claim", Map.of("userId", "tiepnhan")).expect(204);

    var forged = Map.of(
        "variables",
        Map.of(
            "decision", Map.of("value", "accept", "type", "String"),
            "feeDue", Map.of("value", false, "type", "Boolean")));
    tasklist.post("/task/" + task + "/submit-form", forged).expect(422, "workflow.input-invalid");
    tasklist
        .post("/task/" + task + "/complete", Tasklist.decision("approve"))
        .expect(422, "workflow.input-invalid");
    tasklist.post("/task/" + task + "/complete", Map.of()).expect(422, "workflow.input-invalid");

    assertThat(dossier).hasBeen(1);
  }

  @Test
  void takesNothingWithoutTheTokenOfItsPage() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");

    tasklist
        .postWithoutToken("/task/" + task + "/submit-form", Tasklist.decision("accept"))
        .expect(403);

    assertThat(dossier).hasBeen(1);
  }

  @Test
  void writesNoMarkupOfASubmissionIntoTheMessageOfThePage() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    var items =
        Map.of("value", "[{\"field\":\"<img src=x>\",\"remark\":\"Ghi đủ\"}]", "type", "Json");

    var answer = tasklist.post(
        "/task/" + task + "/submit-form",
        Map.of(
            "variables",
            Map.of(
                "decision", Map.of("value", "supplement", "type", "String"),
                "reason", Map.of("value", "Thiếu giấy tờ", "type", "String"),
                "items", items)));

    assertThat(answer.expect(422).json().path("message").asText())
        .startsWith("Nội dung xử lý chưa hợp lệ.")
        .hasSizeGreaterThan(60)
        .doesNotContain("<");
  }

  @Test
  void letsABrowserKeepTheLibrariesButNotThePage() {
    var tasklist = new Tasklist(door.address(), "tiepnhan");

    assertThat(tasklist.keeping("/camunda/lib/deps.js?bust=7.24.0")).contains("immutable");
    assertThat(tasklist.keeping("/camunda/app/tasklist/default/")).isEqualTo("no-store");
    assertThat(tasklist.keeping("/camunda/app/tasklist/scripts/config.js")).isEqualTo("no-cache");
  }

  @Test
  void offersNoOtherWayToChangeATask() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    var officer = Map.of("userId", "lanhdao");
    var forged = Map.of("value", "approve", "type", "String");

    var answers = List.of(
        tasklist.post("/task/" + task + "/assignee", officer),
        tasklist.post("/task/" + task + "/delegate", officer),
        tasklist.post("/task/" + task + "/resolve", Map.of()),
        tasklist.send("PUT", "/task/" + task + "/variables/decision", forged),
        tasklist.send("PUT", "/task/" + task, Map.of("name", "x")),
        tasklist.post("/message", Map.of("messageName", "FeePaid")),
        tasklist.get("/process-instance"),
        tasklist.post("/process-definition/key/birth-registration/start", Map.of()));

    assertThat(answers).allMatch(answer -> answer.status() == 403);
  }
}
