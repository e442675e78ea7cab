package vn.motcua.supervision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/**
 * Hands a closed report to the national reporting system (Hệ thống thông tin báo cáo quốc gia).
 *
 * <p>Its protocol is not published; until it is, this is ours: plain JSON behind a key, the row's key against doubles.
 */
@Component(SubmitReport.NAME)
class SubmitReport implements PeerOperation {

  static final String NAME = "national-reports.submit";
  private static final String PEER = "national-reports";

  /** @param reference the same for the same closing, however often it is sent */
  record Submission(
      long closing,
      String reference,
      String unit,
      Figures figures,
      String hash,
      String closedBy,
      String closedAt,
      Long replaces,
      String reason) {

    static Submission of(long id, Figures figures, Closing closing) {
      return new Submission(
          id,
          "%s/%s/%s/%d".formatted(closing.office(), closing.report(), closing.period(), id),
          closing.office(),
          figures,
          closing.hash(),
          closing.closedBy(),
          closing.closedAt().toString(),
          closing.replaces(),
          closing.reason());
    }
  }

  private final Peers peers;
  private final ObjectMapper json;

  SubmitReport(Peers peers, ObjectMapper json) {
    this.peers = peers;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PEER;
  }

  @Override
  public List<HandFact> byHand() {
    return List.of(HandFact.required("receipt"));
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var peer = peers.of(PEER);
    var request = HttpRequest.newBuilder(peer.at("/api/v1/national-reports/submit"))
        .timeout(peer.timeout())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Accept", "application/json")
        .header("X-Api-Key", peer.secret())
        .header("Idempotency-Key", exchange.key().toString())
        .POST(HttpRequest.BodyPublishers.ofString(exchange.body()))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::reply);
  }

  private Reply reply(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return new Reply.Again("the reporting system answered HTTP " + response.statusCode(), null);
    }
    var answer = tree(response.body());
    if (answer.has("error")) {
      return new Reply.Refused(
          "supervision.report-not-taken", answer.path("error").path("message").asText());
    }
    var receipt = answer.path("data").path("receipt").asText("");
    return receipt.isEmpty()
        ? new Reply.Again("the reporting system gave no receipt", null)
        : new Reply.Answered(json.createObjectNode().put("receipt", receipt).toString());
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the reporting system's answer is no JSON", e);
    }
  }
}
