package vn.motcua.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Biểu mẫu — a Camunda Form: what the browser renders, what the server checks, one text. */
public record Form(String id, JsonNode json) {

  /** One input of the form; groups are only layout and hold no value. */
  public record Input(String key, String label, String type, String hide, JsonNode json) {

    /** A property the analyst set on the field, e.g. {@code format} or {@code requiredWith}. */
    public Optional<String> property(String name) {
      return Optional.ofNullable(json.path("properties").path(name).textValue());
    }

    /** The values one may choose and what people read for them; empty for any other input. */
    public Map<String, String> choices() {
      var choices = new LinkedHashMap<String, String>();
      json.path("values")
          .forEach(
              one -> choices.put(one.path("value").asText(), one.path("label").asText()));
      return choices;
    }

    /** An input of one row of a dynamic list. */
    public Optional<Input> rowInput(String key) {
      return rowOf(this).stream().filter(input -> input.key().equals(key)).findFirst();
    }

    /** What people read for a value of a choice. */
    public String choice(String value) {
      return choices().getOrDefault(value, value);
    }
  }

  public static Form of(JsonNode json) {
    return new Form(json.path("id").asText(), json);
  }

  public List<Input> inputs() {
    var inputs = new ArrayList<Input>();
    collect(json, null, inputs);
    return inputs;
  }

  /** The inputs of one row of a dynamic list. */
  static List<Input> rowOf(Input list) {
    var inputs = new ArrayList<Input>();
    collect(list.json(), null, inputs);
    return inputs;
  }

  public Optional<Input> input(String key) {
    return inputs().stream().filter(input -> input.key().equals(key)).findFirst();
  }

  private static void collect(JsonNode parent, String parentHide, List<Input> inputs) {
    for (var component : components(parent)) {
      var hide = component.path("conditional").path("hide").textValue();
      var effectiveHide = hide == null
          ? parentHide
          : parentHide == null ? hide : hide + " or " + withoutSign(parentHide);
      if (component.path("type").asText().equals("group")) {
        collect(component, effectiveHide, inputs);
      } else if (component.has("key") || component.has("path")) {
        inputs.add(new Input(
            component.path(component.has("key") ? "key" : "path").asText(),
            component.path("label").asText(),
            component.path("type").asText(),
            effectiveHide,
            component));
      }
    }
  }

  private static List<JsonNode> components(JsonNode parent) {
    return StreamSupport.stream(parent.path("components").spliterator(), false).toList();
  }

  private static String withoutSign(String feel) {
    return feel.startsWith("=") ? feel.substring(1) : feel;
  }
}
