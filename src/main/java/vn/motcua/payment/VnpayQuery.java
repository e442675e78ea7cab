package vn.motcua.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.Exchange;

/** The gateway's word about one payment and what was given back of it (VNPAY 2.1.0, querydr). */
@Component
class VnpayQuery {

  static final String DONE = "00";
  static final String NOT_FOUND = "91";

  private static final List<String> SIGNED = signed();

  /** What a payment is asked for by. */
  record About(String reference, DossierCode dossier, Instant createdAt) {}

  private final VnpayCall call;
  private final Vnpay vnpay;
  private final Clock clock;

  VnpayQuery(VnpayCall call, Vnpay vnpay, Clock clock) {
    this.call = call;
    this.vnpay = vnpay;
    this.clock = clock;
  }

  /** An answer of the gateway, found or not found; everything else is no answer. */
  CompletionStage<JsonNode> ask(Exchange exchange, About about, HttpClient http) {
    return call.send(fields(exchange, about), http).thenApply(answer -> {
      var code = answer.path("vnp_ResponseCode").asText();
      if (!code.equals(DONE) && !code.equals(NOT_FOUND)) {
        throw new IllegalStateException("VNPAY answered querydr with " + code);
      }
      if (!call.isSigned(answer, SIGNED)) {
        throw new IllegalStateException("VNPAY's answer is not signed by VNPAY");
      }
      return answer;
    });
  }

  private LinkedHashMap<String, String> fields(Exchange exchange, About about) {
    var fields = new LinkedHashMap<String, String>();
    // A question asked again is another question; VNPAY would refuse the number of the first one.
    fields.put(
        "vnp_RequestId",
        VnpayCall.requestId(exchange, "querydr/" + about.reference() + "/" + exchange.attempts()));
    fields.put("vnp_Version", Vnpay.VERSION);
    fields.put("vnp_Command", "querydr");
    fields.put("vnp_TmnCode", vnpay.terminal());
    fields.put("vnp_TxnRef", about.reference());
    fields.put("vnp_TransactionDate", Vnpay.time(about.createdAt()));
    fields.put("vnp_CreateDate", Vnpay.time(clock.instant()));
    fields.put("vnp_IpAddr", vnpay.address());
    fields.put("vnp_OrderInfo", "Truy van ho so " + about.dossier());
    return fields;
  }

  private static List<String> signed() {
    var names = new ArrayList<>(VnpayCall.SIGNED_ANSWER);
    names.addAll(List.of("vnp_PromotionCode", "vnp_PromotionAmount"));
    return List.copyOf(names);
  }
}
