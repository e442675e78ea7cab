package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A register whose protocol nobody knows: plain JSON behind a key in the head, one result word and its data. */
class PlainPeer extends RegisterPeer {

  /** @param word null for a refusal */
  record Result(String word, Map<String, ?> data, String error) {
    static Result of(String word, Map<String, ?> data) {
      return new Result(word, data, null);
    }

    static Result refused(String error) {
      return new Result(null, null, error);
    }
  }

  private final Supplier<List<?>> known;

  PlainPeer(
      String name,
      PeerTools tools,
      Supplier<List<?>> known,
      Map<String, BiFunction<Call, JsonNode, Result>> operations) {
    super(name, tools);
    this.known = known;
    operations.forEach((operation, doing) ->
        at("/api/v1/" + name + "/" + operation, operation, call -> answer(call, doing)));
  }

  @Override
  public List<?> records() {
    return known.get();
  }

  private Answer answer(Call call, BiFunction<Call, JsonNode, Result> doing) {
    if (!tools.agreement().of(name() + ".secret").equals(call.header("X-Api-Key"))) {
      return Answer.status(401);
    }
    var result = doing.apply(call, call.json());
    var answer = object();
    if (result.word() == null) {
      answer.putObject("error").put("code", "REFUSED").put("message", result.error());
      return Answer.json(answer);
    }
    answer.put("result", result.word());
    answer.set("data", tools.json().valueToTree(result.data()));
    return Answer.json(answer);
  }
}
