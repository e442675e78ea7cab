package vn.motcua.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import vn.motcua.story.Answer;
import vn.motcua.story.Door;
import vn.motcua.story.Filing;

/** A birth registration with a fee and a parcel, driven by people who try again whenever nobody answered them. */
final class Journey implements Runnable {

  /** When somebody stops believing that it will ever end. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final String DESK = "/api/desk/v1";

  private final World world;
  private final Acknowledgements promises;
  private final String key = UUID.randomUUID().toString();
  private final int returned;
  private String code;
  private long until;

  Journey(World world, Acknowledgements promises) {
    this.world = world;
    this.promises = promises;
    this.returned = 10;
  }

  @Override
  public void run() {
    until = System.nanoTime() + PATIENCE.toNanos();
    try {
      file();
      decide("tiepnhan", "Task_ReceiveDossier", "accept");
      decide("chuyenvien", "Task_Examine", "propose");
      decide("lanhdao", "Task_Approve", "approve");
      pay();
      carry();
      waitFor("its return", state -> state.path("status").path("code").asInt() == returned);
    } catch (GaveUp e) {
      promises.unfinished((code == null ? key : code) + ": " + e.getMessage());
    }
  }

  private void file() {
    var filing = Filing.birthRegistration().copies(1).byPost().body();
    Function<Door, Answer> press =
        door -> door.post("portal", "/api/portal/v1/dossiers", filing, "Idempotency-Key", key);
    var twice = CompletableFuture.supplyAsync(() -> insist(press)); // a finger that presses twice
    var answer = insist(press);
    twice.join();
    if (answer.status() != 201 && answer.status() != 200) {
      throw new GaveUp("filing was answered " + answer.text());
    }
    code = answer.json().path("code").asText();
    promises.promised(code, "filed");
  }

  /** Whoever gets no answer looks whether the task is still there before deciding once more. */
  private void decide(String officer, String taskKey, String decision) {
    var id = task(officer, taskKey);
    Map<String, Object> body = Map.of("variables", new HashMap<>(Map.of("decision", decision)));
    var answer = insist(door -> {
      var one = door.post(officer, DESK + "/tasks/" + id + "/completion", body);
      if (one.status() == 204) {
        promises.promised(code, taskKey);
      }
      return one;
    });
    if (answer.status() != 204 && answer.status() != 404 && answer.status() != 409) {
      throw new GaveUp(taskKey + " was answered " + answer.text());
    }
  }

  private String task(String officer, String taskKey) {
    return look("task " + taskKey, () -> {
      var found = insist(door ->
          door.get(officer, DESK + "/tasks?view=" + world.view(taskKey) + "&query=" + code));
      for (var task : found.json().path("items")) {
        if (task.path("taskKey").asText().equals(taskKey)) {
          return Optional.of(task.path("id").asText());
        }
      }
      return Optional.empty();
    });
  }

  private void pay() {
    var url = look("the payment link", () -> {
      for (var fee : state().path("fees")) {
        if (fee.hasNonNull("paymentUrl")) {
          return Optional.of(fee.path("paymentUrl").asText());
        }
      }
      return Optional.empty();
    });
    world.pays(url);
  }

  private void carry() {
    var number = look(
        "the parcel",
        () -> Optional.ofNullable(state().path("parcel").path("number").asText(null)));
    world.carries(number);
  }

  private com.fasterxml.jackson.databind.JsonNode state() {
    var answer = insist(door -> door.get("portal", "/api/portal/v1/dossiers/" + code));
    if (answer.status() != 200) {
      throw new GaveUp("the dossier is gone: " + answer.text());
    }
    return answer.json();
  }

  private void waitFor(
      String what, java.util.function.Predicate<com.fasterxml.jackson.databind.JsonNode> is) {
    look(what, () -> Optional.of(state()).filter(is));
  }

  private <T> T look(String what, java.util.function.Supplier<Optional<T>> how) {
    while (System.nanoTime() < until) {
      var found = how.get();
      if (found.isPresent()) {
        return found.get();
      }
      Node.pause(150 + ThreadLocalRandom.current().nextInt(150));
    }
    throw new GaveUp("no " + what);
  }

  /** No answer, 429 and 5xx are no answers: the same once more, at another node where there is one. */
  private Answer insist(Function<Door, Answer> ask) {
    while (System.nanoTime() < until) {
      try {
        var answer = ask.apply(world.door());
        if (answer.status() < 500 && answer.status() != 429) {
          return answer;
        }
      } catch (UncheckedIOException nobodyAnswered) {
        // the same once more
      }
      Node.pause(200 + ThreadLocalRandom.current().nextInt(200));
    }
    throw new GaveUp("nobody answers");
  }

  /** What the world outside was too impatient for; the reckoning counts it. */
  static final class GaveUp extends RuntimeException {
    GaveUp(String why) {
      super(why);
    }
  }
}
