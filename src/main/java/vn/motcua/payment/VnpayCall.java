package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.Sha256;

/** One signed JSON call to VNPAY's API (2.1.0, querydr and refund). */
@Component
class VnpayCall {

  /** The order an answer's values are signed in. */
  static final List<String> SIGNED_ANSWER = List.of(
      "vnp_ResponseId",
      "vnp_Command",
      "vnp_ResponseCode",
      "vnp_Message",
      "vnp_TmnCode",
      "vnp_TxnRef",
      "vnp_Amount",
      "vnp_BankCode",
      "vnp_PayDate",
      "vnp_TransactionNo",
      "vnp_TransactionType",
      "vnp_TransactionStatus",
      "vnp_OrderInfo");

  private final Vnpay vnpay;
  private final Peers peers;
  private final ObjectMapper json;

  VnpayCall(Vnpay vnpay, Peers peers, ObjectMapper json) {
    this.vnpay = vnpay;
    this.peers = peers;
    this.json = json;
  }

  /**
   * @param fields in the order they are signed in, without the signature
   */
  CompletionStage<JsonNode> send(Map<String, String> fields, HttpClient http) {
    var peer = peers.of(Vnpay.PEER);
    var signed = new LinkedHashMap<>(fields);
    signed.put(VnpaySignature.FIELD, vnpay.signature().ofValues(List.copyOf(fields.values())));
    var request = HttpRequest.newBuilder(peer.url())
        .timeout(peer.timeout())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(write(signed)))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::read);
  }

  boolean isSigned(JsonNode answer, List<String> names) {
    var values = names.stream().map(name -> answer.path(name).asText("")).toList();
    return VnpaySignature.same(
        vnpay.signature().ofValues(values), answer.path(VnpaySignature.FIELD).asText());
  }

  /** From the row's key, so the same whenever the row is sent again; 32 characters at most. */
  static String requestId(Exchange exchange, String what) {
    return Sha256.of(exchange.key() + "/" + what).substring(0, 32);
  }

  private JsonNode read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("VNPAY answered HTTP " + response.statusCode());
    }
    try {
      return json.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("VNPAY's answer is no JSON", e);
    }
  }

  private String write(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
