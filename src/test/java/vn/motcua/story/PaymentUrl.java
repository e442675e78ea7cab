package vn.motcua.story;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A VNPAY address taken apart, and notices signed as VNPAY 2.1.0 says: a third hand, apart from both sides' own. */
record PaymentUrl(String url) {

  private static final String SECRET = "SAMPLE-PAYMENT-SECRET-NOT-FOR-PRODUCTION";

  Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    for (var pair : URI.create(url).getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  String reference() {
    return parameters().get("vnp_TxnRef");
  }

  boolean isSigned() {
    var signed = parameters();
    var hash = signed.remove("vnp_SecureHash");
    return hmac(query(signed)).equalsIgnoreCase(hash);
  }

  /** The notice of a successful payment, as the gateway would send it. */
  Map<String, String> notice() {
    var order = parameters();
    var notice = new TreeMap<String, String>();
    notice.put("vnp_TmnCode", order.get("vnp_TmnCode"));
    notice.put("vnp_Amount", order.get("vnp_Amount"));
    notice.put("vnp_BankCode", "NCB");
    notice.put("vnp_OrderInfo", order.get("vnp_OrderInfo"));
    notice.put("vnp_PayDate", order.get("vnp_CreateDate"));
    notice.put("vnp_ResponseCode", "00");
    notice.put("vnp_TransactionNo", "14999999");
    notice.put("vnp_TransactionStatus", "00");
    notice.put("vnp_TxnRef", order.get("vnp_TxnRef"));
    return notice;
  }

  static String signed(Map<String, String> parameters) {
    var query = query(parameters);
    return query + "&vnp_SecureHash=" + hmac(query);
  }

  private static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
