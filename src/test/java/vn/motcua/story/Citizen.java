package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody at the citizen portal, which speaks to us for everybody. */
record Citizen(Door door) {

  private static final String PORTAL = "/api/portal/v1";

  Filed files(Filing filing) {
    return new Filed(tries(filing).expect(201).json().path("code").asText(), door);
  }

  Answer tries(Filing filing) {
    return tries(filing, UUID.randomUUID().toString());
  }

  Answer tries(Filing filing, String key) {
    return door.post("portal", PORTAL + "/dossiers", filing.body(), "Idempotency-Key", key);
  }

  String uploads(String name, byte[] content) {
    return triesToUpload(name, content).expect(201).json().path("fileId").asText();
  }

  Answer triesToUpload(String name, byte[] content) {
    var boundary = "story" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return door.post(
        "portal",
        PORTAL + "/files",
        body.toByteArray(),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }

  void supplements(Filed dossier, Map<String, Object> supplement) {
    triesToSupplement(dossier, supplement).expect(200);
  }

  Answer triesToSupplement(Filed dossier, Map<String, Object> supplement) {
    return door.post("portal", dossier.path() + "/supplements", supplement);
  }

  /** Chooses, consents, reports: what the procedure asks the citizen for by a form. */
  void answers(Filed dossier, String taskKey, String decision, Object... more) {
    triesToAnswer(dossier, taskKey, decision, more).expect(204);
  }

  Answer triesToAnswer(Filed dossier, String taskKey, String decision, Object... more) {
    isAsked(dossier, taskKey);
    var answers = new HashMap<String, Object>(Map.of("decision", decision));
    for (int n = 0; n < more.length; n += 2) {
      answers.put((String) more[n], more[n + 1]);
    }
    return door.post("portal", dossier.path() + "/tasks/" + taskKey, Map.of("answers", answers));
  }

  /** Waits for the question. */
  void isAsked(Filed dossier, String taskKey) {
    Awaitility.await(taskKey + " is asked of the citizen of " + dossier)
        .until(() -> dossier.state().path("awaited").findValuesAsText("taskKey").contains(taskKey));
  }

  void withdraws(Filed dossier) {
    triesToWithdraw(dossier).expect(200);
  }

  Answer triesToWithdraw(Filed dossier) {
    return door.post(
        "portal", dossier.path() + "/withdrawal", Map.of("reason", "Gia đình chuyển nơi cư trú"));
  }

  Answer rates(Filed dossier, int score) {
    return door.post(
        "portal", dossier.path() + "/rating", Map.of("score", score, "comment", "Nhanh gọn"));
  }

  /** The PDF of {@code receipt}, {@code fee-receipt} or {@code result}. */
  Paper takes(String paper, Filed dossier) {
    return new Paper(
        door.get("portal", dossier.path() + "/" + paper).expect(200).body());
  }

  String paymentUrl(Filed dossier) {
    return dossier.fees().stream()
        .map(fee -> fee.path("paymentUrl").asText(null))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  JsonNode procedure(String code) {
    return door.get("portal", PORTAL + "/procedures/" + code).expect(200).json();
  }
}
