package vn.motcua.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.DSSUtils;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.shared.Refusal;

/**
 * Has an officer sign one file with the key a public certification authority keeps, through NEAC's gateway
 * (protocols §20.2: {@code get_certificate}, then {@code sign_file}, which answers when the officer has confirmed).
 *
 * <p>Asked twice it signs twice, and only one of the two is kept: sending again is the question.
 */
@Component(SignRemotely.NAME)
@ConditionalOnProperty("motcua.peers.remote-signing.url")
class SignRemotely implements PeerOperation {

  static final String NAME = "remote-signing.sign-file";
  private static final String PEER = "remote-signing";

  /** What the door asked; {@code sha256} is that of the paper. */
  record Request(
      UUID order, String officer, String userId, String authority, String name, String sha256) {

    static Request of(SigningOrder order, StoredFile file, SigningMeans means) {
      return new Request(
          order.orderId(),
          order.officer(),
          means.userId(),
          means.authority(),
          file.name(),
          file.sha256());
    }
  }

  private final Peers peers;
  private final FileStore files;
  private final ObjectProvider<ReturnedPapers> returned;
  private final ObjectMapper json;

  // Looked up when used: who takes papers in also asks for them.
  SignRemotely(
      Peers peers, FileStore files, ObjectProvider<ReturnedPapers> returned, ObjectMapper json) {
    this.peers = peers;
    this.files = files;
    this.returned = returned;
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

  /** The answer is the whole paper; it is kept as a file. */
  @Override
  public boolean keepsAnswer() {
    return false;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var request = read(exchange.body());
    var question = json.createObjectNode()
        .put("user_id", request.path("userId").asText())
        .put("ca_name", request.path("authority").asText());
    return post(http, "/get_certificate", question).thenCompose(answer -> {
      if (answer.statusCode() != 200) {
        return done(again(answer));
      }
      var data = read(answer.body()).path("data");
      return certificate(data, request.path("userId").asText())
          .map(certificate -> sign(http, request, question, data, certificate))
          .orElseGet(() -> done(new Reply.Refused(
              "document.remote-certificate-missing",
              read(answer.body()).path("message").asText())));
    });
  }

  private CompletionStage<Reply> sign(
      HttpClient http, JsonNode request, ObjectNode who, JsonNode data, JsonNode certificate) {
    var message = who.deepCopy()
        .put("cert_data", certificate.path("cert_data").asText())
        .put("serial_number", certificate.path("serial_number").asText())
        .put(
            "transaction_id",
            certificate
                .path("transaction_id")
                .asText(data.path("transaction_id").asText()));
    message
        .putArray("sign_files")
        .addObject()
        .put("doc_id", request.path("order").asText())
        .put("file_name", request.path("name").asText())
        .put("file_base64", base64(files.content(request.path("sha256").asText())));
    return post(http, "/sign_file", message)
        .thenApplyAsync(answer -> taken(answer, request.path("order").asText()));
  }

  private Reply taken(HttpResponse<String> answer, String order) {
    if (answer.statusCode() != 200) {
      return again(answer);
    }
    var data = read(answer.body()).path("data");
    if (data.path("status_code").asInt() != 200) {
      return new Reply.Refused("document.signing-declined", data.path("message").asText());
    }
    for (var file : data.path("signFiles")) {
      if (file.path("doc_id").asText().equals(order)) {
        return taken(order, file.path("file_base64").asText());
      }
    }
    return new Reply.Unclear("no file comes with the signing service's yes");
  }

  private Reply taken(String order, String base64) {
    try {
      var file =
          returned.getObject().take(UUID.fromString(order), Base64.getDecoder().decode(base64));
      return new Reply.Answered(json.createObjectNode()
          .put("order", order)
          .put("file", file.fileId().toString())
          .toString());
    } catch (IllegalArgumentException notBase64) {
      return new Reply.Unclear("the signing service's file is no Base64");
    } catch (Refusal refusal) {
      var arguments = refusal.arguments();
      return new Reply.Refused(
          refusal.code(), arguments.length == 0 ? "" : String.valueOf(arguments[0]));
    }
  }

  /** The one that bears the person's own id, if there is any. */
  private static Optional<JsonNode> certificate(JsonNode data, String userId) {
    return StreamSupport.stream(data.path("user_certificates").spliterator(), false)
        .filter(one -> bears(one.path("cert_data").asText(), userId))
        .findFirst();
  }

  private static boolean bears(String base64, String userId) {
    try {
      var certificate = DSSUtils.loadCertificateFromBase64EncodedString(base64);
      return CertificateSubject.ids(certificate).contains(userId);
    } catch (DSSException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private CompletionStage<HttpResponse<String>> post(
      HttpClient http, String path, ObjectNode message) {
    var peer = peers.of(PEER);
    var request = HttpRequest.newBuilder(peer.at(path))
        .timeout(peer.timeout())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Authorization", "Bearer " + peer.secret())
        .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static CompletionStage<Reply> done(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  private static Reply again(HttpResponse<String> answer) {
    return new Reply.Again("the signing service answered HTTP " + answer.statusCode(), null);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
