package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request as it reached a peer.
 *
 * @param path below the peer's own, such as {@code /orders}
 * @param query raw, null when there is none
 * @param headers by lower-case name
 * @param operation what the peer calls it; null until the peer has read it
 */
record Call(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    String operation,
    String idempotencyKey) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DOSSIER =
      Pattern.compile("[A-Z0-9]{3}(\\.[A-Z0-9]{2,3})*-\\d{6}(\\d{2})?-\\d{4,7}");

  String text() {
    return body.length == 0 && query != null ? query : new String(body, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String header(String name) {
    return headers.get(name.toLowerCase(java.util.Locale.ROOT));
  }

  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    if (query != null) {
      for (var pair : query.split("&")) {
        var at = pair.indexOf('=');
        if (at > 0) {
          parameters.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
        }
      }
    }
    return parameters;
  }

  /** Every protocol carries the code somewhere in its message. */
  String dossierCode() {
    var text = query == null ? text() : decode(query) + " " + text();
    var found = DOSSIER.matcher(text);
    return found.find() ? found.group() : null;
  }

  Call named(String newOperation, String newKey) {
    return new Call(method, path, query, headers, body, newOperation, newKey);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
