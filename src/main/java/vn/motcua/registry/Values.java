package vn.motcua.registry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import vn.motcua.exchange.Peers;

/** What stands for the placeholders of one call: the values given, the peer's account, its tokens, the exchange, the hour. */
record Values(Wire.Call call, Peers.Peer peer, Map<String, String> tokens, Clock clock)
    implements Template.Scope {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @Override
  public String value(String name, String format) {
    if (name.equals("now")) {
      return DateTimeFormatter.ofPattern(format).format(clock.instant().atZone(clock.getZone()));
    }
    var value = plain(name);
    return value == null || format == null ? value : formatted(value, format);
  }

  private String plain(String name) {
    var tokenOrGiven = tokens.containsKey(name) ? tokens.get(name) : given(name);
    return switch (name) {
      case "user" -> peer.user();
      case "secret" -> peer.secret();
      case "basic" ->
        Base64.getEncoder()
            .encodeToString((peer.user() + ":" + peer.secret()).getBytes(StandardCharsets.UTF_8));
      case "key" -> key();
      case "dossier" -> call == null ? null : call.exchange().subject();
      case "officer" -> call == null ? null : call.question().officer();
      case "procedure" -> call == null ? null : call.question().procedureCode();
      case "role" ->
        call == null || call.person() == null ? null : call.person().role();
      default -> name.startsWith("option.") ? peer.option(name.substring(7)) : tokenOrGiven;
    };
  }

  private String given(String name) {
    if (call == null) {
      return null;
    }
    var ofPerson = call.person() == null ? null : call.person().value(name);
    return ofPerson != null ? ofPerson : call.question().value(name);
  }

  /** One exchange may be several calls; each keeps its own key however often it is sent. */
  private String key() {
    return call == null
        ? null
        : call.exchange().key()
            + (call.person() == null ? "" : "-" + call.person().role());
  }

  private String formatted(String value, String format) {
    if (format.equals("upper")) {
      return value.toUpperCase(VIETNAMESE);
    }
    var codes = call == null ? null : call.sheet().codes().get(format);
    return codes != null
        ? codes.getOrDefault(value, value)
        : DateTimeFormatter.ofPattern(format).format(LocalDate.parse(value).atTime(LocalTime.MIN));
  }
}
