package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** TraCuuThongTinCongDan, one call per person, one after the other. */
@Component(ConfirmCitizens.NAME)
class ConfirmCitizens implements PeerOperation {

  static final String NAME = "population.confirm-citizens";

  /** MaTichHop of a look-up. */
  private static final String LOOK_UP = "037";

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final PopulationCall population;
  private final ObjectMapper json;

  ConfirmCitizens(PopulationCall population, ObjectMapper json) {
    this.population = population;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PopulationCall.PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var question = read(exchange.body());
    CompletionStage<List<CitizenFound>> people =
        CompletableFuture.completedFuture(new ArrayList<>());
    int number = 0;
    for (var person : question.people()) {
      var claim = CitizenClaim.of(person);
      var envelope = envelope(question, claim, requestCode(exchange, ++number));
      people = people.thenCompose(known -> population.send(envelope, http).thenApply(answer -> {
        known.add(CitizenAnswer.of(answer).compareWith(claim));
        return known;
      }));
    }
    return people.thenApply(all -> new Reply.Answered(answer(all)));
  }

  /** What the examiner has learnt in another way; the people themselves are not repeated. */
  @Override
  public List<HandFact> byHand() {
    return List.of(HandFact.required("outcome", "matched", "mismatched"));
  }

  @Override
  public String answerByHand(Exchange exchange, Map<String, String> facts) {
    var answer = json.createObjectNode().put("outcome", facts.get("outcome"));
    answer.putObject("facts");
    answer.putArray("people");
    return answer.toString();
  }

  /** A citizen's record holds more than was asked. */
  @Override
  public boolean keepsAnswer() {
    return false;
  }

  /** Unique per person and the same whenever the row is sent again; begins with the dossier so that people can read it. */
  static String requestCode(Exchange exchange, int number) {
    return exchange.subject() + "/" + exchange.key() + "/" + number;
  }

  static String envelope(Question question, CitizenClaim claim, String requestCode) {
    return Soap.request("TraCuuThongTinCongDan", request -> {
      request.text("MaYeuCau", requestCode);
      request.text("MaDVC", question.procedureCode());
      request.text("MaTichHop", LOOK_UP);
      request.text("MaCanBo", question.officer());
      request.text("SoDinhDanh", claim.personalId().digits());
      request.text("HoVaTen", upperCase(claim.fullName()));
      request.group(
          "NgayThangNamSinh",
          born -> born.text(
              "NgayThangNam", DateTimeFormatter.BASIC_ISO_DATE.format(claim.dateOfBirth())));
    });
  }

  /** Names travel composed and in capitals. */
  static String upperCase(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toUpperCase(VIETNAMESE);
  }

  private Question read(String body) {
    try {
      return json.readValue(body, Question.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The people are what the examiner sees; the flat facts are what a package may keep. */
  private String answer(List<CitizenFound> people) {
    var answer = json.createObjectNode();
    answer.put(
        "outcome", people.stream().allMatch(CitizenFound::matched) ? "matched" : "mismatched");
    people.forEach(person ->
        answer.withObject("/facts").setAll((ObjectNode) json.valueToTree(person.established())));
    answer.set("people", json.valueToTree(people));
    return answer.toString();
  }
}
