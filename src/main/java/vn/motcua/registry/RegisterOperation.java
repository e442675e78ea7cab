package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** One operation of a peer as its sheet describes it. */
class RegisterOperation implements PeerOperation {

  private final String name;
  private final PeerSheet sheet;
  private final PeerSheet.Operation operation;
  private final Wire wire;
  private final AnswerReader reader;
  private final ObjectMapper json;

  RegisterOperation(
      String name, PeerSheet sheet, Wire wire, AnswerReader reader, ObjectMapper json) {
    this.name = sheet.peer() + "." + name;
    this.sheet = sheet;
    this.operation = sheet.operation(name).orElseThrow();
    this.wire = wire;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String peer() {
    return sheet.peer();
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var question = read(exchange.body());
    if (!operation.perPerson()) {
      return call(exchange, question, null, http);
    }
    CompletionStage<Reply> so = CompletableFuture.completedFuture(null);
    for (var person : question.people()) {
      so = so.thenCompose(before -> before == null || before instanceof Reply.Answered
          ? call(exchange, question, person, http).thenApply(reply -> both(before, reply, person))
          : CompletableFuture.completedFuture(before));
    }
    return so;
  }

  private CompletionStage<Reply> call(
      Exchange exchange, Question question, Question.Person person, HttpClient http) {
    return wire.send(new Wire.Call(sheet, operation, exchange, question, person, http))
        .thenApply(this::reply);
  }

  Reply reply(Wire.Said said) {
    for (var no : operation.refused()) {
      if (reader.holds(no.when(), said.tree())) {
        return new Reply.Refused(
            no.code(), no.detail() == null ? null : said.tree().at(no.detail()).asText(null));
      }
    }
    if (!said.isFine()) {
      return new Reply.Again(sheet.peer() + " answered HTTP " + said.status(), null);
    }
    if (!reader.isDone(operation, said.tree())) {
      return reader.saysWhetherDone(operation, said.tree())
          ? new Reply.Again(sheet.peer() + " says that it did not do it", null)
          : new Reply.Unclear(sheet.peer() + " does not say whether it did it");
    }
    var told = Unwrapping.of(said.tree(), operation.unwrap());
    var facts = reader.facts(sheet, operation.facts(), told);
    var outcome = reader.outcome(operation.outcomes(), told);
    var answer = answer(outcome, facts);
    if (sheet.keepsAnswer()) {
      answer.set("raw", said.tree());
    }
    return new Reply.Answered(answer.toString());
  }

  private ObjectNode answer(PeerSheet.Outcome outcome, Map<String, String> facts) {
    var answer = json.createObjectNode();
    answer.put("title", operation.title());
    answer.put("outcome", outcome.is());
    answer.put("words", outcome.words());
    answer.set("facts", json.valueToTree(facts));
    answer.set("lines", lines(facts));
    return answer;
  }

  @Override
  public List<HandFact> byHand() {
    return AnswersByHand.facts(sheet, operation);
  }

  @Override
  public String answerByHand(Exchange exchange, Map<String, String> entered) {
    return answer(
            AnswersByHand.outcome(operation, entered), AnswersByHand.factsOf(operation, entered))
        .toString();
  }

  @Override
  public String choiceInWords(String fact, String choice) {
    if (!fact.equals(AnswersByHand.OUTCOME)) {
      return operation.facts().containsKey(fact) ? words(fact, choice) : choice;
    }
    return operation.outcomes().stream()
        .filter(outcome -> outcome.is().equals(choice) && outcome.words() != null)
        .map(PeerSheet.Outcome::words)
        .findFirst()
        .orElse(choice);
  }

  @Override
  public boolean keepsAnswer() {
    return sheet.keepsAnswer();
  }

  /** What an officer reads. */
  private ArrayNode lines(Map<String, String> facts) {
    var lines = json.createArrayNode();
    facts.forEach((fact, value) ->
        lines.addObject().put("label", sheet.labels().get(fact)).put("value", words(fact, value)));
    return lines;
  }

  private String words(String fact, String value) {
    var list = sheet.codes().get(String.valueOf(operation.facts().get(fact).words()));
    return list == null ? value : list.getOrDefault(value, value);
  }

  /** What has been learnt of the people so far; the first outcome listed is the graver one. */
  private Reply both(Reply before, Reply reply, Question.Person person) {
    if (!(reply instanceof Reply.Answered answered)) {
      return reply;
    }
    var own = tree(answered.json());
    var all = before == null ? own.deepCopy() : tree(((Reply.Answered) before).json());
    if (before == null) {
      all.putObject("facts");
      all.putArray("lines");
      all.remove("raw");
    }
    var outcome = graver(all.path("outcome").asText(), own.path("outcome").asText());
    all.put("outcome", outcome.is()).put("words", outcome.words());
    own.path("facts").properties().forEach(fact -> all.withObject("/facts")
        .set(person.role() + "." + fact.getKey(), fact.getValue()));
    all.withArray("/lines")
        .addObject()
        .put("label", person.value("personalId"))
        .put("value", own.path("words").asText());
    all.withArray("/lines").addAll((ArrayNode) own.path("lines"));
    if (own.has("raw")) {
      all.withObject("/raw").set(person.role(), own.get("raw"));
    }
    return new Reply.Answered(all.toString());
  }

  private PeerSheet.Outcome graver(String one, String other) {
    return operation.outcomes().stream()
        .filter(outcome -> outcome.is().equals(one) || outcome.is().equals(other))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode tree(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Question read(String body) {
    try {
      return json.readValue(body, Question.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
