package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a peer tells by itself, as its sheet describes it. */
@Component
class NewsReader {

  private static final int LONGEST_KEY = 500;

  /** @param key what is the same when it is told again */
  record Read(String key, RegisterNews news) {}

  private final AnswerReader reader;
  private final ObjectMapper json;
  private final Clock clock;

  NewsReader(AnswerReader reader, ObjectMapper json, Clock clock) {
    this.reader = reader;
    this.json = json;
    this.clock = clock;
  }

  JsonNode message(byte[] body) {
    try {
      var message = json.readTree(body);
      if (message == null || !message.isObject()) {
        throw new IllegalArgumentException("no JSON object");
      }
      return message;
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  /** Whatever is missing or odd ends in an IllegalArgumentException. */
  Read read(PeerSheet sheet, String call, JsonNode told) {
    var rule = sheet.news().get(call);
    var message = Unwrapping.of(told, rule.unwrap());
    var dossier = message.at(rule.dossier()).asText("");
    if (dossier.isBlank()) {
      throw new IllegalArgumentException("no dossier code");
    }
    var facts = reader.facts(sheet, rule.facts(), message);
    var outcome =
        rule.message() == null ? null : reader.outcome(rule.outcomes(), message).is();
    return new Read(
        key(rule, message),
        new RegisterNews(
            sheet.peer() + "." + call,
            dossier,
            rule.message(),
            rule.as(),
            outcome,
            facts,
            shown(rule, facts),
            clock.instant()));
  }

  private static String key(PeerSheet.News rule, JsonNode message) {
    var key = rule.repeats().stream()
        .map(at -> message.at(at).asText(""))
        .collect(Collectors.joining(" "));
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("nothing to know a repetition by");
    }
    return key;
  }

  /** What the officer reads: the labels are the sheet's. */
  private JsonNode shown(PeerSheet.News rule, Map<String, String> facts) {
    var shown = json.createObjectNode().put("title", rule.title());
    var lines = shown.putArray("lines");
    facts.forEach((fact, value) ->
        lines.addObject().put("label", rule.facts().get(fact).label()).put("value", value));
    return shown;
  }
}
