package vn.motcua.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The JSON Schema (2020-12) of a form: published to portals and used to check what comes back. */
final class FormSchema {

  static final String PERSONAL_ID = "\\d{12}";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> WITHOUT_VALUE =
      Set.of("text", "html", "separator", "spacer", "button", "image");

  private FormSchema() {}

  static ObjectNode of(Form form) {
    var schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    var together = JSON.objectNode();
    for (var input : valued(form)) {
      properties.set(input.key(), property(input));
      if (input.hide() == null && isRequired(input)) {
        required.add(input.key());
      }
      input.property("requiredWith").ifPresent(keys -> {
        for (var key : keys.split(",")) {
          together.withArrayProperty(key.trim()).add(input.key());
        }
      });
    }
    if (!together.isEmpty()) {
      schema.set("dependentRequired", together);
    }
    return schema;
  }

  static List<Form.Input> valued(Form form) {
    return form.inputs().stream()
        .filter(input -> !WITHOUT_VALUE.contains(input.type()))
        .toList();
  }

  static boolean isRequired(Form.Input input) {
    // A ticked box would be asked for by "validate"; the property asks for an answer, yes or no.
    return input.json().path("validate").path("required").asBoolean()
        || input.property("required").filter("true"::equals).isPresent();
  }

  private static ObjectNode property(Form.Input input) {
    var property = JSON.objectNode();
    property.put("title", input.label());
    switch (input.type()) {
      case "number" -> number(input, property);
      case "checkbox" -> property.put("type", "boolean");
      case "select", "radio" -> choice(input, property);
      case "checklist", "taglist" ->
        choice(input, property.put("type", "array").putObject("items"));
      case "dynamiclist" -> rows(input, property);
      case "datetime" -> property.put("type", "string").put("format", "date");
      default -> text(input, property);
    }
    return property;
  }

  private static void rows(Form.Input list, ObjectNode property) {
    property.put("type", "array").put("maxItems", 100);
    var row = property.putObject("items").put("type", "object").put("additionalProperties", false);
    var cells = row.putObject("properties");
    var required = row.putArray("required");
    for (var cell : Form.rowOf(list)) {
      cells.set(cell.key(), property(cell));
      if (isRequired(cell)) {
        required.add(cell.key());
      }
    }
  }

  private static void number(Form.Input input, ObjectNode property) {
    var validate = input.json().path("validate");
    property.put("type", input.json().path("decimalDigits").asInt(0) == 0 ? "integer" : "number");
    if (validate.has("min")) {
      property.set("minimum", validate.get("min"));
    }
    if (validate.has("max")) {
      property.set("maximum", validate.get("max"));
    }
  }

  private static void choice(Form.Input input, ObjectNode property) {
    property.put("type", "string");
    var values = property.putArray("enum");
    StreamSupport.stream(input.json().path("values").spliterator(), false)
        .forEach(value -> values.add(value.path("value")));
  }

  private static void text(Form.Input input, ObjectNode property) {
    var validate = input.json().path("validate");
    property.put("type", "string");
    property.put("maxLength", validate.path("maxLength").asInt(500));
    if (validate.has("minLength")) {
      property.set("minLength", validate.get("minLength"));
    } else if (isRequired(input)) {
      property.put("minLength", 1);
    }
    if (validate.has("pattern")) {
      property.put("pattern", "^(?:" + validate.get("pattern").asText() + ")$");
    }
    if (input.property("format").filter("personal-id"::equals).isPresent()) {
      property.put("pattern", "^" + PERSONAL_ID + "$");
    }
  }
}
