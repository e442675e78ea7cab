package vn.motcua.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.PeerOperation;

/** What names, moments and messages of machines are called on the pages. */
@Component
class PageWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final Map<String, PeerOperation> operations;
  private final ObjectMapper json;
  private final Clock clock;

  PageWords(
      MessageSource messages, List<PeerOperation> operations, ObjectMapper json, Clock clock) {
    this.messages = messages;
    this.operations =
        operations.stream().collect(Collectors.toMap(PeerOperation::name, Function.identity()));
    this.json = json;
    this.clock = clock;
  }

  public String peer(String peer) {
    return named("exchange.peer." + peer, peer);
  }

  public String operation(String operation) {
    return named("exchange.operation." + operation, operation);
  }

  public String fact(String operation, String fact) {
    return named("exchange.fact." + operation + "." + fact, fact);
  }

  /** A choice in the words of the register's sheet, or in ours. */
  public String choice(String operation, String fact, String choice) {
    var known = operations.get(operation);
    var words = known == null ? choice : known.choiceInWords(fact, choice);
    return words.equals(choice) ? named("operation.choice." + choice, choice) : words;
  }

  public String ledger(String ledger) {
    return named("exchange.ledger." + ledger, ledger);
  }

  public String difference(String ledger, String kind) {
    return named("exchange.difference." + ledger + "." + kind, kind);
  }

  public String state(Object state) {
    return named("exchange.state." + state, String.valueOf(state));
  }

  public String breaker(Object breaker) {
    return named("exchange.peer-situation-breaker." + breaker, String.valueOf(breaker));
  }

  /** Empty for what has not happened. */
  public String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(clock.getZone()));
  }

  public String exactly(Instant at) {
    return at == null ? "" : EXACT.format(at.atZone(clock.getZone()));
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** How long ago, in the two largest units. */
  public String since(Instant at) {
    return at == null ? "" : age(Duration.between(at, clock.instant()));
  }

  public String age(Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    if (minutes == 0) {
      return text("operation.age.moments");
    }
    if (minutes < 60) {
      return text("operation.age.minutes", minutes);
    }
    return minutes < 48 * 60
        ? text("operation.age.hours", minutes / 60, minutes % 60)
        : text("operation.age.days", minutes / 1440, minutes % 1440 / 60);
  }

  /** What a technical message means for a person; the message itself stands behind it. */
  public String outage(String error) {
    return error == null ? "" : text("operation.outage." + OutageKind.of(error));
  }

  /** Readable, where it is JSON. */
  public String pretty(String said) {
    if (said == null
        || !said.stripLeading().startsWith("{") && !said.stripLeading().startsWith("[")) {
      return said;
    }
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(said));
    } catch (JsonProcessingException e) {
      return said;
    }
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
  }

  private String named(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
  }
}
