package vn.motcua.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What kind of trouble a technical message tells of; the first that fits. */
final class OutageKind {

  private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

  static {
    put("the answer is kept, but its dossier", "kept");
    put("not completed yet", "payer");
    put(
        "ConnectException|ConnectTimeout|NoRouteToHost|UnresolvedAddress|UnknownHost",
        "unreachable");
    put("SSLHandshake", "certificate");
    put("longer than \\d+ bytes", "too-long");
    put("TimeoutException", "silent");
    put(
        "charset|is not in |JsonParse|JsonEOF|MismatchedInput|JsonProcessing|SAX|XML|not whole|is no list"
            + "|not signed",
        "unreadable");
    put("HTTP (?:429|503)", "busy");
    put("HTTP (?:401|403)", "not-allowed");
    put("HTTP \\d+", "failed");
    put("IOException|EOFException|SocketException|Closed|reset|GOAWAY", "cut");
  }

  private OutageKind() {}

  static String of(String error) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getKey().matcher(error).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }

  private static void put(String pattern, String kind) {
    KINDS.put(Pattern.compile(pattern), kind);
  }
}
