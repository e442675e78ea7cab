package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/** Full refund (VNPAY 2.1.0, refund), one call per payment; VNPAY does the transfer later. */
@Component(RefundPayment.NAME)
class RefundPayment implements PeerOperation {

  static final String NAME = "payment.refund";

  private static final List<String> SIGNED_ANSWER = List.of(
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
  /** 94: it is being refunded already, so our own lost answer said yes. */
  private static final Set<String> ACCEPTED = Set.of("00", "94");

  private static final Set<String> REFUSED = Set.of("02", "04", "13", "91", "93", "95");

  private final Vnpay vnpay;
  private final Peers peers;
  private final ObjectMapper json;
  private final Clock clock;

  RefundPayment(Vnpay vnpay, Peers peers, ObjectMapper json, Clock clock) {
    this.vnpay = vnpay;
    this.peers = peers;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return Vnpay.PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var order = json.readValue(exchange.body(), Refunds.RefundOrder.class);
      CompletionStage<Reply> reply = CompletableFuture.completedFuture(new Reply.Answered("{}"));
      for (var part : order.parts()) {
        var request = request(order, part, requestId(exchange, part));
        reply = reply.thenCompose(before -> before instanceof Reply.Answered
            ? http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::read)
            : CompletableFuture.completedFuture(before));
      }
      return reply;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The same whenever the row is sent again, so that VNPAY sees one request; 32 characters at most. */
  static String requestId(Exchange exchange, Refunds.Part part) {
    try {
      var text = exchange.key() + "/" + part.reference();
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields in the order they are signed in. */
  Map<String, String> fields(Refunds.RefundOrder order, Refunds.Part part, String requestId) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("vnp_RequestId", requestId);
    fields.put("vnp_Version", Vnpay.VERSION);
    fields.put("vnp_Command", "refund");
    fields.put("vnp_TmnCode", vnpay.terminal());
    fields.put("vnp_TransactionType", "02");
    fields.put("vnp_TxnRef", part.reference());
    fields.put("vnp_Amount", Vnpay.amount(part.amount()));
    fields.put("vnp_TransactionNo", part.transactionNo() == null ? "0" : part.transactionNo());
    fields.put("vnp_TransactionDate", Vnpay.time(part.createdAt()));
    fields.put("vnp_CreateBy", "motcua");
    fields.put("vnp_CreateDate", Vnpay.time(clock.instant()));
    fields.put("vnp_IpAddr", vnpay.address());
    fields.put("vnp_OrderInfo", "Hoan phi ho so " + order.dossier());
    fields.put(VnpaySignature.FIELD, vnpay.signature().ofValues(List.copyOf(fields.values())));
    return fields;
  }

  private HttpRequest request(Refunds.RefundOrder order, Refunds.Part part, String requestId)
      throws JsonProcessingException {
    var peer = peers.of(Vnpay.PEER);
    return HttpRequest.newBuilder(peer.url())
        .timeout(peer.timeout())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(
            json.writeValueAsString(fields(order, part, requestId))))
        .build();
  }

  private Reply read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return new Reply.Again("VNPAY answered HTTP " + response.statusCode(), null);
    }
    try {
      return read(json.readTree(response.body()));
    } catch (JsonProcessingException e) {
      return new Reply.Again("VNPAY's answer is no JSON", null);
    }
  }

  Reply read(JsonNode answer) {
    var code = answer.path("vnp_ResponseCode").asText();
    var message = code + " " + answer.path("vnp_Message").asText();
    if (!ACCEPTED.contains(code) && !REFUSED.contains(code)) {
      return new Reply.Again("VNPAY answered " + message, null);
    }
    var values =
        SIGNED_ANSWER.stream().map(name -> answer.path(name).asText("")).toList();
    if (!VnpaySignature.same(
        vnpay.signature().ofValues(values), answer.path(VnpaySignature.FIELD).asText())) {
      return new Reply.Again("VNPAY's answer is not signed by VNPAY: " + message, null);
    }
    return ACCEPTED.contains(code)
        ? new Reply.Answered(
            json.createObjectNode().put("accepted", true).put("code", code).toString())
        : new Reply.Refused("payment.refund-refused", message);
  }
}
