package vn.motcua.story;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The world outside: other systems with their faults, the payer, the postman and the clock. */
final class Sandbox {

  private static final String PATH = "/sandbox/v1";

  private final Door door;
  private final Set<String> disturbed = new HashSet<>();
  private final Set<String> tellingOddly = new HashSet<>();
  private boolean clockMoved;

  Sandbox(Door door) {
    this.door = door;
  }

  void disturbs(String peer, String fault) {
    disturbs(peer, fault, null);
  }

  void disturbs(String peer, String fault, Integer count) {
    disturbed.add(peer);
    fault(peer, fault, count);
  }

  /** @param delay of what takes its time, and what Retry-After asks for */
  void disturbs(String peer, String fault, Integer count, Duration delay) {
    disturbed.add(peer);
    var body = new java.util.HashMap<String, Object>(
        Map.of("kind", fault, "delayMillis", delay.toMillis()));
    body.put("count", count);
    door.send("quantri", "PUT", PATH + "/" + peer + "/fault", body).expect(200);
  }

  /** How many calls the fault will strike yet. */
  int strikesLeft(String peer) {
    return door.get("quantri", PATH + "/" + peer + "/fault")
        .expect(200)
        .json()
        .path("count")
        .asInt(0);
  }

  void tellsOddly(String peer, String fault) {
    tellingOddly.add(peer);
    callbackFault(peer, fault);
  }

  private void callbackFault(String peer, String fault) {
    door.send("quantri", "PUT", PATH + "/" + peer + "/callback-fault", Map.of("kind", fault))
        .expect(200);
  }

  void heals(String peer) {
    fault(peer, "NONE", null);
  }

  private void fault(String peer, String fault, Integer count) {
    var body = new java.util.HashMap<String, Object>(Map.of("kind", fault));
    body.put("count", count);
    door.send("quantri", "PUT", PATH + "/" + peer + "/fault", body).expect(200);
  }

  void movesClockBy(Duration by) {
    movesClockTo(OffsetDateTime.now().plus(by));
  }

  void movesClockTo(OffsetDateTime now) {
    clockMoved = true;
    door.send("quantri", "PUT", PATH + "/clock", Map.of("now", now.toString())).expect(200);
  }

  /** As it was before the story. */
  void restore() {
    disturbed.forEach(this::heals);
    tellingOddly.forEach(peer -> callbackFault(peer, "NONE"));
    if (clockMoved) {
      door.send("quantri", "DELETE", PATH + "/clock", null).expect(200);
    }
  }

  List<JsonNode> requests(String peer, Filed dossier) {
    return list(peer, "requests", dossier);
  }

  List<JsonNode> effects(String peer, Filed dossier) {
    return list(peer, "effects", dossier);
  }

  List<JsonNode> effects(String peer, String kind, Filed dossier) {
    return effects(peer, dossier).stream()
        .filter(effect -> effect.path("kind").asText().equals(kind))
        .toList();
  }

  /** Waits for the first one. */
  JsonNode effect(String peer, String kind, Filed dossier) {
    return await(peer + " has done " + kind + " for " + dossier)
        .until(() -> effects(peer, kind, dossier), all -> !all.isEmpty())
        .get(0);
  }

  /** What a register of the sandbox knows. */
  List<JsonNode> records(String peer) {
    return list(PATH + "/" + peer + "/records?limit=400");
  }

  /** The first record like this. */
  JsonNode record(String peer, Predicate<JsonNode> like) {
    return records(peer).stream().filter(like).findFirst().orElseThrow();
  }

  JsonNode person(String personalId) {
    return list(PATH + "/population/people?limit=400").stream()
        .filter(person -> person.path("personalId").asText().equals(personalId))
        .findFirst()
        .orElseThrow();
  }

  /** Pays whatever the dossier owes through the gateway. */
  void paysFor(Filed dossier) {
    var owed = await(dossier + " owes a fee")
        .until(
            () -> dossier.fees().stream()
                .filter(fee -> fee.path("status").asText().equals("DUE"))
                .filter(fee -> fee.hasNonNull("paymentUrl"))
                .toList(),
            fees -> !fees.isEmpty());
    owed.stream()
        .map(fee -> new PaymentUrl(fee.path("paymentUrl").asText()).reference())
        .distinct()
        .forEach(reference -> pays(reference, "PAID"));
  }

  /** Pays what the tax notice of the dossier asks for. */
  void paysTaxOf(Filed dossier) {
    var notice = effect("tax", "notice", dossier).path("number").asText();
    door.post("quantri", PATH + "/tax/notices/" + notice + "/payment", Map.of()).expect(200);
  }

  /** What the application answered to the gateway's notice. */
  String pays(String reference, String outcome) {
    return door.post(
            "quantri",
            PATH + "/payment/transactions/" + reference + "/outcome",
            Map.of("outcome", outcome))
        .expect(200)
        .json()
        .path("notice")
        .asText();
  }

  void carries(Filed dossier, String event) {
    var number = await("the post takes the parcel of " + dossier)
        .until(dossier::parcel, known -> known != null);
    door.post("quantri", PATH + "/post/parcels/" + number + "/events", Map.of("event", event))
        .expect(200);
  }

  private List<JsonNode> list(String peer, String what, Filed dossier) {
    return list(PATH + "/" + peer + "/" + what + "?dossier=" + dossier.code());
  }

  private List<JsonNode> list(String path) {
    var all = door.get("quantri", path).expect(200).json();
    return StreamSupport.stream(all.spliterator(), false).toList();
  }
}
