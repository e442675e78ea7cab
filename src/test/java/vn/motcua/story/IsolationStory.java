package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationStory extends StoryScene {

  private OfficerAtDesk stranger() {
    return officer("tiepnhan2");
  }

  @Test
  void hidesTasksFromAnotherOffice() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);

    assertThat(stranger().tasks(dossier)).isEmpty();
    stranger().looksAtTask(task).expect(403, "workflow.task-not-yours");
    stranger().claims(task).expect(403, "workflow.task-not-yours");
    stranger().completes(task, Map.of("decision", "accept")).expect(403, "workflow.task-not-yours");
    stranger()
        .completes(UUID.randomUUID().toString(), Map.of("decision", "accept"))
        .expect(403, "workflow.task-not-yours");

    assertThat(dossier).hasBeen(1);
  }

  @Test
  void hidesTasksFromAnotherRole() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);

    assertThat(chairman.tasks(dossier)).isEmpty();
    chairman.completes(task, Map.of("decision", "accept")).expect(403, "workflow.task-not-yours");
  }

  @Test
  void hidesDossiersFilesAndPapersFromAnotherOffice() {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = filedAndAccepted(birthRegistration().component("hospital-certificate", file));
    var own = reception.looksAt(dossier).expect(200).json();
    var paper = own.path("documents").get(0).path("documentId").asText();
    reception.looksAt(dossier, "files/" + file).expect(200);
    reception.looksAt(dossier, "documents/" + paper).expect(200);

    stranger().looksAt(dossier).expect(404, "dossier.unknown");
    stranger().looksAt(dossier, "files/" + file).expect(404, "dossier.unknown");
    stranger().looksAt(dossier, "documents/" + paper).expect(404, "dossier.unknown");
    door.get("tiepnhan2", "/api/counter/v1/dossiers/" + dossier.code() + "/receipt")
        .expect(404, "dossier.unknown");
  }

  @Test
  void handsOutAFileOnlyWithTheDossierThatHoldsIt() {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    citizen.files(birthRegistration().component("hospital-certificate", file));
    var own = citizen.files(birthRegistration().elsewhere());

    stranger().looksAt(own, "files/" + file).expect(404, "document.file-not-found");
  }

  @Test
  void closesTheTasklistToAnotherOffice() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan2");

    assertThat(tasklist.tasksOffered().findValuesAsText("id")).doesNotContain(task);
    assertThat(tasklist.post("/task?maxResults=200", Map.of()).expect(200).text())
        .doesNotContain(task);
    var answers = List.of(
        tasklist.get("/task/" + task),
        tasklist.get("/task/" + task + "/form-variables"),
        tasklist.get("/task/" + task + "/identity-links"),
        tasklist.post("/task/" + task + "/claim", Map.of("userId", "tiepnhan2")),
        tasklist.post("/task/" + task + "/submit-form", Tasklist.decision("accept")),
        tasklist.post("/task/" + task + "/complete", Tasklist.decision("accept")));

    assertThat(answers).allMatch(answer -> answer.status() == 403 || answer.status() == 404);
    assertThat(dossier).hasBeen(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}",
        "{\"assigneeExpression\":\"${currentUser()}\"}",
        "{\"orQueries\":[{\"candidateUserExpression\":\"${acceptDossier}\"}]}",
        "{\"orQueries\":[{\"dueAfterExpression\":\"${1+1}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"${currentUser()}\"}]}]}",
        "{\"OwnerExpression\":\"x\"}"
      })
  void evaluatesNoExpressionOfAQuery(String query) {
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    var filter = tasklist.get("/filter?maxResults=10").json().get(0).path("id").asText();

    for (var path : List.of(
        "/task?maxResults=200",
        "/task/count",
        "/filter/" + filter + "/list?maxResults=200",
        "/filter/" + filter + "/count")) {
      tasklist.post(path, query).expect(422, "workflow.query-refused");
    }
    for (var parameter : List.of("assigneeExpression", "dueBeforeExpression")) {
      tasklist
          .get("/task?maxResults=10&" + parameter + "=%24%7BcurrentUser()%7D")
          .expect(422, "workflow.query-refused");
    }
  }

  /** The first lock opened, as it were: an administrator keeps a filter, and the engine itself refuses to evaluate it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${currentUser().getClass().getName()}",
        "x${currentUser()}${''.class}",
        "${dataSource}",
        "#{1+1}"
      })
  void evaluatesNoExpressionOfAKeptFilter(String expression) {
    var administrator = new Tasklist(door.address(), "quantri", "cockpit");
    var query = Map.of("orQueries", List.of(Map.of("assigneeExpression", expression)));
    var kept = administrator.post(
        "/filter/create",
        Map.of("resourceType", "Task", "name", "thử " + expression, "query", query));
    if (kept.status() == 200) {
      var filter = kept.json().path("id").asText();
      var answer = administrator.post("/filter/" + filter + "/list?maxResults=10", Map.of());
      administrator.send("DELETE", "/filter/" + filter, null);
      assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
      assertThat(answer.text()).containsIgnoringCase("expression").doesNotContain("ClassCast");
    } else {
      assertThat(kept.status()).isBetween(400, 499);
    }
    var officer = new Tasklist(door.address(), "tiepnhan");
    officer
        .post("/filter/create", Map.of("resourceType", "Task", "name", "x", "query", query))
        .expect(403);
  }

  @ParameterizedTest
  @CsvSource({
    "portal,/api/portal/v1/procedures,200",
    "tiepnhan,/api/portal/v1/procedures,403",
    ",/api/portal/v1/procedures,401",
    "tiepnhan,/api/desk/v1/tasks,200",
    "traketqua,/api/desk/v1/tasks,200",
    "portal,/api/desk/v1/tasks,403",
    "giamsat,/api/desk/v1/tasks,403",
    "phantich,/api/desk/v1/tasks,403",
    "quantri,/api/desk/v1/tasks,403",
    "chuyenvien,/api/counter/v1/dossiers/H99.01-250101-0001/receipt,403",
    "tiepnhan,/api/supervision/v1/overview,403",
    "quantri,/sandbox/v1/population/people?limit=1,200",
    "tiepnhan,/sandbox/v1/population/people?limit=1,403",
    "portal,/sandbox/v1/clock,403",
    ",/sandbox/v1/clock,401",
    "quantri,/actuator/prometheus,200",
    "giamsat,/actuator/prometheus,403",
    ",/actuator/health/readiness,200",
    "tiepnhan,/v3/api-docs,200",
    ",/v3/api-docs,401",
    "quantri,/engine-rest/task,403",
    "tiepnhan,/engine-rest/engine/default/task,403",
    "tiepnhan,/camunda/api/cockpit/plugin/base/default/process-definition/statistics,403",
    "tiepnhan,/camunda/api/engine/engine/default/process-instance,403"
  })
  void opensEachDoorToWhoseItIs(String username, String path, int status) {
    door.get(username, path).expect(status);
  }

  @Test
  void letsNobodySetUpAnAdministrator() {
    var user = Map.of(
        "profile", Map.of("id", "ke-gian", "firstName", "A", "lastName", "B"),
        "credentials", Map.of("password", "x"));

    door.post("quantri", "/camunda/api/admin/setup/default/user/create", user).expect(403);
    door.post(null, "/camunda/api/admin/setup/default/user/create", user).expect(401);
    door.post("tiepnhan", "/camunda/api/admin/auth/user/default/login/tasklist", null)
        .expect(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin"})
  void opensTheEnginesOwnRoomsToTheAdministratorOnly(String app) {
    new Tasklist(door.address(), "quantri", app)
        .get("/process-definition?maxResults=5")
        .expect(200);
    for (var officer : List.of("tiepnhan", "lanhdao", "giamsat", "phantich", "portal")) {
      door.get(officer, "/camunda/app/" + app + "/default/").expect(403);
      door.get(officer, "/camunda/api/" + app + "/plugin/base/default/x").expect(403);
    }
  }

  @Test
  void letsOnlyReceptionFileAtTheCounter() {
    var body = birthRegistration().body();

    door.post("traketqua", "/api/counter/v1/dossiers", body).expect(403);
    door.post("chuyenvien", "/api/counter/v1/dossiers", body).expect(403);
    var taken =
        door.post("tiepnhan", "/api/counter/v1/dossiers", body).expect(201).json();

    assertThat(taken.path("dueAt").asText()).isNotEmpty();
    assertThat(new Filed(taken.path("code").asText(), door)).reaches(4).hasBeen(1, 2, 4);
  }
}
