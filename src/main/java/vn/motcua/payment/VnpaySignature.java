package vn.motcua.payment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signing and checking (VNPAY 2.1.0, signing canonicalisation; querydr and refund: values joined by a bar). */
final class VnpaySignature {

  private static final String ALGORITHM = "HmacSHA512";
  static final String FIELD = "vnp_SecureHash";

  private final SecretKeySpec key;

  VnpaySignature(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The query string of a payment, signature last. */
  String signedQuery(Map<String, String> parameters) {
    var query = canonical(parameters);
    return query + "&" + FIELD + "=" + sign(query);
  }

  boolean agrees(Map<String, String> parameters) {
    return same(sign(canonical(parameters)), parameters.get(FIELD));
  }

  /** Of the JSON calls: raw values in the order of the documentation, empty where there is none. */
  String ofValues(List<String> values) {
    return sign(
        values.stream().map(value -> value == null ? "" : value).collect(Collectors.joining("|")));
  }

  static boolean same(String expected, String received) {
    return received != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            received.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
  }

  /** Names in byte order, form-encoded, nothing empty, nothing of the signature itself. */
  static String canonical(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("vnp_"))
            .filter(
                entry -> !entry.getKey().equals(FIELD) && !entry.getKey().equals(FIELD + "Type"))
            .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  String sign(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
