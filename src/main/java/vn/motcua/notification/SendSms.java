package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.notification.Outgoing.Letter;
import vn.motcua.procedure.Medium;

/**
 * An SMS by VNPT's brand name gateway (protocols §22).
 *
 * <p>REQID is the row's key and never another one: sent again after a lost reply, the gateway knows it and sends nothing
 * twice. The whole text is the one parameter of the template agreed with the gateway.
 */
@Component(SendSms.NAME)
@ConditionalOnProperty("motcua.peers.sms.url")
class SendSms implements PeerOperation {

  static final String NAME = "sms.send";
  static final String PEER = "sms";

  /** The gateway has this REQID already: to us that is done (protocols §25.2). */
  private static final String KNOWN = "13";

  private static final List<String> AGREED =
      List.of("label-id", "contract-type-id", "contract-id", "template-id", "agent-id", "username");

  private final Letters letters;
  private final Peers peers;
  private final ObjectMapper json;

  SendSms(Letters letters, Peers peers, ObjectMapper json) {
    this.letters = letters;
    this.peers = peers;
    this.json = json;
    AGREED.forEach(
        peers.of(PEER)::option); // what is missing stops the start, not the first message
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
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    return letters.whileGood(exchange, Medium.SMS, letter -> {
      var peer = peers.of(PEER);
      var request = HttpRequest.newBuilder(peer.url())
          .timeout(peer.timeout())
          .header("Content-Type", "application/json; charset=utf-8")
          .header("Accept", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body(exchange, letter)))
          .build();
      return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
          .thenApply(response -> reply(peer, response));
    });
  }

  private String body(Exchange exchange, Letter letter) {
    var peer = peers.of(PEER);
    var root = json.createObjectNode();
    var rqst = root.putObject("RQST");
    rqst.put("name", "send_sms_list");
    rqst.put("REQID", exchange.key().toString().replace("-", ""));
    rqst.put("LABELID", peer.option("label-id"));
    rqst.put("CONTRACTTYPEID", peer.option("contract-type-id"));
    rqst.put("CONTRACTID", peer.option("contract-id"));
    rqst.put("TEMPLATEID", peer.option("template-id"));
    rqst.putArray("PARAMS").addObject().put("NUM", "1").put("CONTENT", letter.text());
    rqst.put("SCHEDULETIME", ""); // at once: the quiet hours are kept here
    rqst.put("MOBILELIST", letter.to());
    rqst.put("ISTELCOSUB", peer.optional("is-telco-sub").orElse("0"));
    rqst.put("AGENTID", peer.option("agent-id"));
    rqst.put("APIUSER", peer.user());
    rqst.put("APIPASS", peer.secret());
    rqst.put("USERNAME", peer.option("username"));
    rqst.put("DATACODING", letter.text().chars().allMatch(one -> one < 128) ? "0" : "8");
    return root.toString();
  }

  private Reply reply(Peers.Peer peer, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return new Reply.Again("the SMS gateway answered HTTP " + response.statusCode(), null);
    }
    var answer = tree(response.body()).path("RPLY");
    var error = answer.path("ERROR").asText("");
    if (error.isEmpty()) {
      return new Reply.Unclear("the SMS gateway's answer has no ERROR");
    }
    if (error.equals("0") || error.equals(KNOWN)) {
      return new Reply.Answered("{}");
    }
    var why = error + " " + answer.path("ERROR_DESC").asText("");
    return List.of(peer.optional("errors-for-good").orElse("").split("\\s*,\\s*"))
            .contains(error)
        ? new Reply.Refused("notification.address-refused", why)
        : new Reply.Again("the SMS gateway said " + why, null);
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the SMS gateway's answer is no JSON", e);
    }
  }
}
