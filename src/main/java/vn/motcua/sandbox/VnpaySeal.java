package vn.motcua.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's own signing, written apart from the application's on purpose: two hands, one protocol. */
final class VnpaySeal {

  private final String secret;

  VnpaySeal(String secret) {
    this.secret = secret;
  }

  String signedQuery(Map<String, String> parameters) {
    var query = query(parameters);
    return query + "&vnp_SecureHash=" + hmac(query);
  }

  boolean isGood(Map<String, String> parameters) {
    return hmac(query(parameters)).equalsIgnoreCase(parameters.get("vnp_SecureHash"));
  }

  String ofValues(List<String> values) {
    return hmac(String.join("|", values));
  }

  private static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(entry ->
                entry.getKey().startsWith("vnp_") && !entry.getKey().startsWith("vnp_SecureHash"))
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
