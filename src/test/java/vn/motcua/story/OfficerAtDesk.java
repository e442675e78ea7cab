package vn.motcua.story;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One officer and what is on the desk. */
record OfficerAtDesk(String username, Door door) {

  private static final String DESK = "/api/desk/v1";
  static final String RECEIVE = "Task_ReceiveDossier";
  static final String EXAMINE = "Task_Examine";
  static final String APPROVE = "Task_Approve";
  static final String HAND_OVER = "Task_HandOver";
  static final String CONFIRM_WITHDRAWAL = "Task_ConfirmWithdrawal";

  void accepts(Filed dossier) {
    decides(dossier, RECEIVE, "accept");
  }

  /** Files for somebody who stands at the counter with these papers. */
  Filed filesAtTheCounter(Filing filing, String... papers) {
    var brought = Stream.of(papers)
        .map(paper -> Map.of("componentCode", paper, "originals", 1, "copies", 0))
        .toList();
    var code = door.post(
            username, "/api/counter/v1/dossiers", filing.with("paper", brought).body())
        .expect(201)
        .json()
        .path("code")
        .asText();
    return new Filed(code, door);
  }

  /** Takes the fee in cash. */
  void cashes(Filed dossier, String feeCode) {
    door.post(
            username,
            "/api/counter/v1/dossiers/" + dossier.code() + "/fees/" + feeCode + "/cash-payment",
            null)
        .expect(200);
  }

  void refuses(Filed dossier, String reason) {
    decides(dossier, RECEIVE, "refuse", "reason", reason);
  }

  void proposes(Filed dossier) {
    decides(dossier, EXAMINE, "propose");
  }

  void approves(Filed dossier) {
    decides(dossier, APPROVE, "approve");
  }

  void handsOver(Filed dossier) {
    decides(dossier, HAND_OVER, "returned", "receivedBy", "Nguyễn Văn Mẫu");
  }

  void confirmsWithdrawal(Filed dossier) {
    decides(dossier, CONFIRM_WITHDRAWAL, "confirm");
  }

  /** Names one field and one paper. */
  void asksForSupplement(Filed dossier, String taskKey) {
    triesToAskForSupplement(dossier, taskKey).expect(204);
  }

  Answer triesToAskForSupplement(Filed dossier, String taskKey) {
    var items = List.of(
        Map.of("componentCode", "hospital-certificate", "remark", "Bản chụp mờ"),
        Map.of("field", "childHometown", "remark", "Ghi đủ xã, tỉnh"));
    return tries(dossier, taskKey, "supplement", "reason", "Thiếu giấy chứng sinh", "items", items);
  }

  void decides(Filed dossier, String taskKey, String decision, Object... more) {
    tries(dossier, taskKey, decision, more).expect(204);
  }

  Answer tries(Filed dossier, String taskKey, String decision, Object... more) {
    var variables = new HashMap<String, Object>(Map.of("decision", decision));
    for (int n = 0; n < more.length; n += 2) {
      variables.put((String) more[n], more[n + 1]);
    }
    return completes(task(dossier, taskKey), variables);
  }

  Answer completes(String taskId, Map<String, Object> variables) {
    return door.post(
        username, DESK + "/tasks/" + taskId + "/completion", Map.of("variables", variables));
  }

  Answer claims(String taskId) {
    return door.post(username, DESK + "/tasks/" + taskId + "/claim", null);
  }

  Answer looksAtTask(String taskId) {
    return door.get(username, DESK + "/tasks/" + taskId);
  }

  Answer looksAt(Filed dossier) {
    return door.get(username, DESK + "/dossiers/" + dossier.code());
  }

  Answer looksAt(Filed dossier, String part) {
    return door.get(username, DESK + "/dossiers/" + dossier.code() + "/" + part);
  }

  /** The last paper of a kind that the dossier holds. */
  Paper paper(Filed dossier, String template) {
    var id = all(looksAt(dossier).expect(200).json().path("documents"))
        .filter(document -> document.path("template").asText().equals(template))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(template + " was not issued for " + dossier))
        .path("documentId")
        .asText();
    return new Paper(looksAt(dossier, "documents/" + id).expect(200).body());
  }

  /** The id of the open task; waits until it is there. */
  String task(Filed dossier, String taskKey) {
    Callable<Optional<String>> look = () -> tasks(dossier)
        .filter(task -> task.path("taskKey").asText().equals(taskKey))
        .map(task -> task.path("id").asText())
        .findFirst();
    return await(username + " gets " + taskKey + " of " + dossier)
        .until(look, Optional::isPresent)
        .orElseThrow();
  }

  Stream<JsonNode> tasks(Filed dossier) {
    return Stream.of("group", "mine")
        .flatMap(view ->
            all(door.get(username, DESK + "/tasks?view=" + view + "&query=" + dossier.code())
                .expect(200)
                .json()
                .path("items")));
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
