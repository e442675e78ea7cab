package vn.motcua.payment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.Dong;

/** What VNPAY 2.1.0 wants to see: amounts times a hundred, times of GMT+7, words without diacritics. */
@Component
class Vnpay {

  static final String PEER = "payment";
  static final String VERSION = "2.1.0";

  /** Not the application's zone: the protocol fixes it. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Peers peers;
  private final PaymentSettings settings;

  Vnpay(Peers peers, PaymentSettings settings) {
    this.peers = peers;
    this.settings = settings;
  }

  String paymentUrl(PaymentRequest request) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("vnp_Version", VERSION);
    parameters.put("vnp_Command", "pay");
    parameters.put("vnp_TmnCode", terminal());
    parameters.put("vnp_Amount", amount(request.amount()));
    parameters.put("vnp_CurrCode", "VND");
    parameters.put("vnp_TxnRef", request.reference());
    parameters.put("vnp_OrderInfo", "Nop phi ho so " + request.dossier());
    parameters.put("vnp_OrderType", "other");
    parameters.put("vnp_Locale", "vn");
    parameters.put("vnp_ReturnUrl", settings.returnUrl().toString());
    // The link is made before anybody asks for it, so the payer's own address is not known.
    parameters.put("vnp_IpAddr", address());
    parameters.put("vnp_CreateDate", time(request.createdAt()));
    parameters.put("vnp_ExpireDate", time(request.expiresAt()));
    return peers.of(PEER).option("payment-page") + "?" + signature().signedQuery(parameters);
  }

  Instant expiryOf(Instant createdAt) {
    return createdAt.plus(settings.expiresAfter());
  }

  /** While the key is changed the one before still counts; what we send is signed with the new one alone. */
  boolean isSigned(Map<String, String> parameters) {
    var peer = peers.of(PEER);
    return peer.keys(peer.secret(), "previous-secret").stream()
        .anyMatch(key -> new VnpaySignature(key).agrees(parameters));
  }

  /** Successful only when both codes say so; the vendor's PHP sample takes either, which is unsafe. */
  static boolean isSuccessful(Map<String, String> notice) {
    return "00".equals(notice.get("vnp_ResponseCode"))
        && "00".equals(notice.get("vnp_TransactionStatus"));
  }

  VnpaySignature signature() {
    return new VnpaySignature(peers.of(PEER).secret());
  }

  String terminal() {
    return peers.of(PEER).option("terminal");
  }

  String address() {
    return peers.of(PEER).option("ip-address");
  }

  static String amount(Dong amount) {
    return Long.toString(Math.multiplyExact(amount.amount(), 100L));
  }

  /** Null for what is no time. */
  static Instant moment(String text) {
    try {
      return text == null ? null : TIME.parse(text, Instant::from);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
