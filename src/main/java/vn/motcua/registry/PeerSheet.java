package vn.motcua.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code registry/<peer>.yaml} says of one peer: how it is spoken to, what it can be asked and what it tells by itself.
 *
 * @param name in Vietnamese
 * @param protocol where the wire is described, or {@code own} where none is known and the message is ours
 * @param wire {@code json} or {@code population} (signed SOAP)
 * @param keepsAnswer whether the raw answer is kept with the exchange; not where it holds more of a person than was asked
 * @param labels what an officer reads before each fact
 * @param codes lists of codes by name: our word → the peer's
 */
record PeerSheet(
    String peer,
    String name,
    String protocol,
    String wire,
    Boolean keepsAnswer,
    LogIn logIn,
    Map<String, String> headers,
    Map<String, Map<String, String>> codes,
    Map<String, String> labels,
    Map<String, Operation> operations,
    Map<String, News> news) {

  static final String SOAP = "population";

  PeerSheet {
    wire = wire == null ? "json" : wire;
    keepsAnswer = keepsAnswer == null || keepsAnswer;
    headers = headers == null ? Map.of() : headers;
    codes = codes == null ? Map.of() : codes;
    labels = labels == null ? Map.of() : labels;
    operations = operations == null ? Map.of() : operations;
    news = news == null ? Map.of() : news;
  }

  /**
   * @param post the path; {@code body} is sent as JSON, {@code form} as a form
   * @param keep names of placeholders and where in the answer their values stand
   * @param expired how an answer says that the token holds no longer, beside HTTP 401 and 403
   */
  record LogIn(
      String post,
      Map<String, String> headers,
      JsonNode body,
      Map<String, String> form,
      Map<String, String> keep,
      Duration lives,
      List<Condition> expired) {
    LogIn {
      headers = headers == null ? Map.of() : headers;
      expired = expired == null ? List.of() : expired;
    }
  }

  /**
   * @param title what it does, in Vietnamese
   * @param give the values it needs, {@code *.} before those of people
   * @param may the values it takes when they are known
   * @param perPerson one call for each person given; the facts are named {@code <role>.<fact>}, the first outcome listed wins
   * @param inOrder the requests about one dossier are sent one after the other
   * @param plain the answer is a sentence, no JSON; it stands at {@code /text}
   * @param written who asks and reads is a class of its own; the sheet only says what it takes and answers
   * @param soap the operation's element; its children are {@code body}
   * @param done one of them holds for an answer that is none of the refusals; none listed: any answer
   */
  record Operation(
      String title,
      String protocol,
      List<String> give,
      List<String> may,
      boolean perPerson,
      boolean inOrder,
      boolean plain,
      List<Inner> unwrap,
      boolean written,
      String get,
      String post,
      String put,
      String soap,
      Map<String, String> headers,
      JsonNode body,
      List<Condition> done,
      List<No> refused,
      Map<String, Fact> facts,
      List<Outcome> outcomes) {
    Operation {
      give = give == null ? List.of() : give;
      may = may == null ? List.of() : may;
      headers = headers == null ? Map.of() : headers;
      done = done == null ? List.of() : done;
      unwrap = unwrap == null ? List.of() : unwrap;
      refused = refused == null ? List.of() : refused;
      facts = facts == null ? Map.of() : facts;
      outcomes = outcomes == null ? List.of() : outcomes;
    }

    boolean takes(String value) {
      var anybodys = value.replaceFirst("^[^.]+\\.", "*.");
      return given().anyMatch(name -> name.equals(value) || name.equals(anybodys));
    }

    java.util.stream.Stream<String> given() {
      return java.util.stream.Stream.concat(give.stream(), may.stream());
    }
  }

  /**
   * All that is said must hold of the value at the pointer.
   *
   * @param past the pattern of a date that lies before today
   */
  record Condition(
      String at,
      List<String> is,
      List<String> isNot,
      List<String> contains,
      boolean absent,
      boolean present,
      String past) {}

  /**
   * A message inside the message: what it says takes its place before anything is read.
   *
   * @param as json, xml or base64-xml
   */
  record Inner(String at, String as) {}

  /** @param code of the refusal, as in the messages */
  record No(List<Condition> when, String code, String detail) {}

  /** @param words what an officer reads for it; news need none */
  record Outcome(String is, String words, List<Condition> when) {
    Outcome {
      when = when == null ? List.of() : when;
    }
  }

  /**
   * @param date the pattern the peer writes dates in; kept as ISO dates
   * @param label what an officer reads before it; only in news, operations have theirs for the whole sheet
   * @param words the list that turns our word into what an officer reads
   * @param codes the list that turns the peer's code into our word
   */
  record Fact(String at, String date, String codes, String words, String label, String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Fact at(String pointer) {
      return new Fact(pointer, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Fact {}
  }

  /**
   * @param secret where the peer shows that it is the peer
   * @param dossier where the dossier code stands
   * @param repeats what is the same in a news that is told again
   * @param message the message the process waits for, or null when only facts are brought
   * @param as the variable that gets the outcome
   */
  record News(
      String title,
      Secret secret,
      List<Inner> unwrap,
      String dossier,
      List<String> repeats,
      String message,
      String as,
      Map<String, Fact> facts,
      List<Outcome> outcomes,
      Replies answer) {
    News {
      unwrap = unwrap == null ? List.of() : unwrap;
      facts = facts == null ? Map.of() : facts;
      outcomes = outcomes == null ? List.of() : outcomes;
    }
  }

  /** One of the two. */
  record Secret(String at, String header) {}

  /** What is answered, in the peer's words. */
  record Replies(
      JsonNode done, JsonNode unknown, JsonNode forbidden, JsonNode malformed, JsonNode later) {}

  Optional<Operation> operation(String operation) {
    return Optional.ofNullable(operations.get(operation));
  }
}
