package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Messages inside messages: JSON in JSON, XML in JSON, the latter in base64 too (protocols §25.5). */
final class Unwrapping {

  static final Set<String> KINDS = Set.of("json", "xml", "base64-xml");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Unwrapping() {}

  /** What cannot be read ends in an IllegalArgumentException. */
  static JsonNode of(JsonNode message, List<PeerSheet.Inner> inners) {
    if (inners.isEmpty()) {
      return message;
    }
    var copy = message.deepCopy();
    for (var inner : inners) {
      var place = JsonPointer.compile(inner.at());
      var text = copy.at(place).textValue();
      if (text == null || !(copy.at(place.head()) instanceof ObjectNode parent)) {
        throw new IllegalArgumentException("there is no inner message at " + inner.at());
      }
      parent.set(place.last().getMatchingProperty(), read(text, inner.as()));
    }
    return copy;
  }

  private static JsonNode read(String text, String as) {
    try {
      return switch (as) {
        case "json" -> JSON.readTree(text);
        case "xml" -> Soap.tree(text.getBytes(StandardCharsets.UTF_8));
        default -> Soap.tree(Base64.getMimeDecoder().decode(text));
      };
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the inner message is no JSON", e);
    }
  }
}
