package vn.motcua.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A form every procedure uses, with the choices of one of them.
 *
 * <p>A select with the property {@code choices} offers the procedure's {@code components}, or the {@code fields} of its
 * application, so that an officer picks what must be mended instead of typing codes.
 */
final class SharedForm {

  private SharedForm() {}

  static Form of(Form form, Procedure procedure) {
    var json = form.json().deepCopy();
    fill(json, procedure);
    return Form.of(json);
  }

  private static void fill(JsonNode parent, Procedure procedure) {
    for (var field : parent.path("components")) {
      switch (field.path("properties").path("choices").asText()) {
        case "components" ->
          procedure.components().forEach(one -> offer(field, one.code(), one.name()));
        case "fields" ->
          FormSchema.valued(procedure.application())
              .forEach(input -> offer(field, input.key(), input.label()));
        default -> fill(field, procedure);
      }
    }
  }

  private static void offer(JsonNode field, String value, String label) {
    ((ArrayNode) field.withArray("values"))
        .add(((ObjectNode) field).objectNode().put("value", value).put("label", label));
  }
}
