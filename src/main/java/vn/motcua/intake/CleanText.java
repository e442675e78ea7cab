package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** Chữ sạch — every text in NFC and without blanks around it, so that one name is one name; what cannot be seen is refused. */
public final class CleanText {

  /** Controls, zero-width characters and marks that turn the direction of writing. */
  private static final Pattern INVISIBLE = Pattern.compile(
      "[\\p{Cc}&&[^\\n\\r\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CleanText() {}

  /** A copy with sorted keys and without empty values: two bodies that say the same become equal. */
  static JsonNode of(JsonNode node, String pointer, List<Fault> faults) {
    if (node instanceof TextNode text) {
      return text(text.textValue(), pointer, faults);
    }
    if (node instanceof ArrayNode list) {
      var copy = JSON.arrayNode();
      for (int n = 0; n < list.size(); n++) {
        copy.add(of(list.get(n), pointer + "/" + n, faults));
      }
      return copy;
    }
    if (node instanceof ObjectNode object) {
      var sorted = new TreeMap<String, JsonNode>();
      object.properties().forEach(field -> {
        var value = of(field.getValue(), pointer + "/" + field.getKey(), faults);
        if (!value.isNull() && !(value.isTextual() && value.textValue().isEmpty())) {
          sorted.put(field.getKey(), value);
        }
      });
      return JSON.objectNode().setAll(sorted);
    }
    return node;
  }

  /** One text on its own; null stays null. */
  public static String of(String text, String pointer) {
    if (text == null) {
      return null;
    }
    var faults = new ArrayList<Fault>();
    var clean = text(text, pointer, faults).textValue();
    if (!faults.isEmpty()) {
      throw Refusal.invalid("intake.text-invalid", faults);
    }
    return clean;
  }

  private static JsonNode text(String text, String pointer, List<Fault> faults) {
    if (INVISIBLE.matcher(text).find()) {
      faults.add(new Fault(pointer, "intake.character-not-allowed"));
    }
    return JSON.textNode(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
  }
}
