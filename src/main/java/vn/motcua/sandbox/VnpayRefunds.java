package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives back by the gateway's rules: one refund of a payment at a time, never more than was paid, whole or in parts; the bank
 * is ready when it is asked, unless a tester holds it up.
 */
@Component
@Profile("sandbox")
class VnpayRefunds {

  /** What the bank does with the refunds of one payment. */
  enum Bank {
    TRANSFERS("00"),
    TAKES_TIME("06"),
    REJECTS("09");

    private final String status;

    Bank(String status) {
      this.status = status;
    }
  }

  /** @param refund what is spoken of, null when there is none */
  record Decided(String code, String words, ObjectNode refund) {}

  static final String REFUND = "refund";
  private static final String BANK = "bank";
  private static final String WHOLE = "02";
  private static final String BEING_DONE = "05";
  private static final String AT_THE_BANK = "06";
  private static final String REJECTED = "09";

  private final PeerStore store;
  private final Clock clock;

  VnpayRefunds(PeerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** One after the other, as a gateway books. */
  synchronized Decided decide(JsonNode request, String dossierCode) {
    var reference = request.path("vnp_TxnRef").asText();
    var payment = store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference);
    if (payment.isEmpty()) {
      boolean known = store.find(VnpayPeer.PEER, PayerDesk.ORDER, reference).isPresent();
      return known
          ? new Decided("95", "Transaction is not paid", null)
          : new Decided("91", "Transaction not found", null);
    }
    var before = of(reference);
    var requestId = request.path("vnp_RequestId").asText();
    if (before.stream().anyMatch(one -> one.key().equals(requestId) || isUnderWay(one))) {
      return new Decided("94", "Refund is being processed", null);
    }
    long paid = payment.get().body().path("amount").asLong();
    long gone = before.stream()
        .filter(one -> !one.body().path("status").asText().equals(REJECTED))
        .mapToLong(one -> one.body().path("amount").asLong())
        .sum();
    return decide(request, dossierCode, paid, gone);
  }

  private Decided decide(JsonNode request, String dossierCode, long paid, long gone) {
    long hundredths = request.path("vnp_Amount").asLong();
    boolean whole = request.path("vnp_TransactionType").asText().equals(WHOLE);
    if (whole && gone > 0) {
      return new Decided("04", "Full refund not allowed after a partial one", null);
    }
    if (hundredths <= 0
        || hundredths % 100 != 0
        || whole && hundredths != paid * 100
        || gone * 100 + hundredths > paid * 100) {
      return new Decided("93", "Invalid refund amount", null);
    }
    var body = new HashMap<String, Object>(Map.of(
        "reference", request.path("vnp_TxnRef").asText(),
        "amount", hundredths / 100,
        "requestId", request.path("vnp_RequestId").asText(),
        "type", request.path("vnp_TransactionType").asText(),
        "status", BEING_DONE,
        "transactionNo", "15%06d".formatted(store.next("vnpay-refund")),
        "payDate", PayerDesk.TIME.format(clock.instant())));
    var held = store.held(
        VnpayPeer.PEER, REFUND, request.path("vnp_RequestId").asText(), dossierCode, true, body);
    store.insert(held);
    return new Decided("00", "Refund accepted", held.body());
  }

  /** As the bank has left it by now. */
  Optional<ObjectNode> last(String reference) {
    var all = of(reference);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var last = all.get(all.size() - 1);
    if (!isUnderWay(last)) {
      return Optional.of(last.body());
    }
    var bank = store
        .find(VnpayPeer.PEER, BANK, reference)
        .map(held -> Bank.valueOf(held.body().path("does").asText()))
        .orElse(Bank.TRANSFERS);
    return store
        .change(VnpayPeer.PEER, REFUND, last.key(), held -> {
          held.body().put("status", bank.status);
          return held;
        })
        .map(PeerStore.Held::body);
  }

  /** How the bank treats the refunds of this payment from now on. */
  void treat(String reference, Bank how) {
    var known = store.change(VnpayPeer.PEER, BANK, reference, held -> {
      held.body().put("does", how.name());
      return held;
    });
    if (known.isEmpty()) {
      store.insert(
          store.held(VnpayPeer.PEER, BANK, reference, null, false, Map.of("does", how.name())));
    }
  }

  private List<PeerStore.Held> of(String reference) {
    return store.holding(VnpayPeer.PEER, REFUND, "reference", reference);
  }

  private static boolean isUnderWay(PeerStore.Held refund) {
    var status = refund.body().path("status").asText();
    return status.equals(BEING_DONE) || status.equals(AT_THE_BANK);
  }
}
