package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The counter's interface as a clerk's screen uses it. */
record CounterScreen(String username, Door door) {

  private static final String COUNTER = "/api/counter/v1";

  String uploads(String name, byte[] content) {
    return triesToUpload(name, content).expect(201).json().path("fileId").asText();
  }

  Answer triesToUpload(String name, byte[] content) {
    var boundary = "story" + UUID.randomUUID();
    var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    var body = new java.io.ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return door.post(
        username,
        COUNTER + "/files",
        body.toByteArray(),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }

  Filed files(Filing filing) {
    return new Filed(
        tries(filing, UUID.randomUUID().toString())
            .expect(201)
            .json()
            .path("code")
            .asText(),
        door);
  }

  Answer tries(Filing filing, String key) {
    return door.post(username, COUNTER + "/dossiers", filing.body(), "Idempotency-Key", key);
  }

  Answer answered(String key) {
    return door.get(username, COUNTER + "/filings/" + key);
  }

  JsonNode finds(String field, String value) {
    return triesToFind(Map.of(field, value)).expect(200).json().path("items");
  }

  Answer triesToFind(Map<String, String> question) {
    return door.post(username, COUNTER + "/applicants/search", question);
  }

  JsonNode papersOf(String personalId, String procedureCode) {
    return door.post(
            username,
            COUNTER + "/applicants/papers",
            Map.of("personalId", personalId, "procedureCode", procedureCode))
        .expect(200)
        .json()
        .path("items");
  }

  JsonNode standing(Filed dossier) {
    return door.get(username, COUNTER + "/dossiers/" + dossier.code() + "/standing")
        .expect(200)
        .json();
  }

  Answer scans(String card) {
    return door.post(username, COUNTER + "/identity-card", Map.of("text", card));
  }
}
