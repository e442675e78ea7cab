package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A register of the sandbox: it has a log-in, and does one thing at each path. */
abstract class RegisterPeer implements SandboxPeer {

  private record Place(String operation, boolean preparation, Function<Call, Answer> doing) {}

  protected final PeerTools tools;
  protected final PeerTokens tokens;
  private final String name;
  private final Map<String, Place> places = new LinkedHashMap<>();

  RegisterPeer(String name, PeerTools tools) {
    this.name = name;
    this.tools = tools;
    this.tokens = new PeerTokens(tools.clock(), Duration.ofMinutes(15));
  }

  @Override
  public final String name() {
    return name;
  }

  /** @param path as it begins; the longest that fits is meant */
  protected final void at(String path, String operation, Function<Call, Answer> doing) {
    places.put(path, new Place(operation, false, doing));
  }

  protected final void logInAt(String path, Function<Call, Answer> doing) {
    places.put(path, new Place("log-in", true, doing));
  }

  @Override
  public Call understand(Call call) {
    var place = place(call);
    return call.named(place == null ? null : operation(place.operation(), call), key(call));
  }

  /** Where one path serves several things, the message names which. */
  protected String operation(String operation, Call call) {
    return operation;
  }

  /** What the peer takes for the caller's key. */
  protected String key(Call call) {
    return call.header("Idempotency-Key");
  }

  @Override
  public boolean isPreparation(Call call) {
    var place = place(call);
    return place != null && place.preparation();
  }

  @Override
  public Answer answer(Call call) {
    var place = place(call);
    return place == null ? Answer.status(404) : place.doing().apply(call);
  }

  private Place place(Call call) {
    return places.entrySet().stream()
        .filter(place -> call.path().startsWith(place.getKey()))
        .max(java.util.Comparator.comparingInt(place -> place.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  protected final boolean isOurs(String user, String secret) {
    return tools.agreement().of(name + ".user").equals(user)
        && tools.agreement().of(name + ".secret").equals(secret);
  }

  /** The WSO2 way: Basic and grant_type. */
  protected final Answer clientCredentials(Call call) {
    var ours = tools.agreement().of(name + ".user") + ":" + tools.agreement().of(name + ".secret");
    var expected =
        "Basic " + Base64.getEncoder().encodeToString(ours.getBytes(StandardCharsets.UTF_8));
    return expected.equals(call.header("Authorization"))
            && call.text().contains("grant_type=client_credentials")
        ? Answer.json(tools.object().put("access_token", tokens.give()).put("token_type", "Bearer"))
        : Answer.status(401);
  }

  protected final Answer withToken(Call call, Function<Call, Answer> doing) {
    return tokens.isGood(call.header("Authorization")) ? doing.apply(call) : Answer.status(401);
  }

  protected final ObjectNode object() {
    return tools.object();
  }

  protected static String text(JsonNode message, String field) {
    return message.path(field).asText("");
  }
}
