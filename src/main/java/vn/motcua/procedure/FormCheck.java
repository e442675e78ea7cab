package vn.motcua.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal.Fault;

/** Kiểm tra biểu mẫu — checks answers against a form and names every wrong field at once. */
@Component
public class FormCheck {

  private static final Map<String, String> CODES = Map.of(
      "required", "procedure.answer-missing",
      "dependentRequired", "procedure.answer-missing",
      "additionalProperties", "procedure.answer-unknown",
      "enum", "procedure.answer-not-a-choice",
      "type", "procedure.answer-of-wrong-type",
      "pattern", "procedure.answer-of-wrong-form",
      "format", "procedure.answer-of-wrong-form",
      "minimum", "procedure.answer-out-of-range",
      "maximum", "procedure.answer-out-of-range");

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Expressions expressions;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<Text, JsonSchema> schemas = new ConcurrentHashMap<>();

  FormCheck(Expressions expressions, ObjectMapper json, Clock clock) {
    this.expressions = expressions;
    this.json = json;
    this.clock = clock;
  }

  /** The JSON Schema published for a form. */
  public JsonNode schemaOf(Form form) {
    return FormSchema.of(form);
  }

  /**
   * Every fault of the answers; a hidden field counts as not asked, so it may be absent but not be given.
   *
   * @param pointer where the answers stand in the body, e.g. {@code /answers}
   */
  public List<Fault> faults(Form form, Map<String, Object> answers, String pointer) {
    var schema = schema(form);
    var bySchema = schema.validate(json.valueToTree(answers)).stream()
        .map(message -> fault(form, message, pointer));
    var byRules = FormSchema.valued(form).stream().flatMap(input -> rules(input, answers, pointer));
    return Stream.concat(bySchema, byRules).toList();
  }

  /** The fields that were shown and left empty, given the other answers. */
  public Set<String> leftEmpty(Form form, Map<String, Object> answers) {
    return FormSchema.valued(form).stream()
        .filter(input -> answers.get(input.key()) == null)
        .filter(input -> input.hide() == null || !expressions.holds(input.hide(), answers))
        .map(Form.Input::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One text of a form; procedures and versions may use the same id for different ones. */
  private record Text(JsonNode json) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && text.json == json;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(json);
    }
  }

  /** Compiled once: a text of a form does not change while we run. */
  private JsonSchema schema(Form form) {
    return schemas.computeIfAbsent(new Text(form.json()), text -> JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012)
        .getSchema(FormSchema.of(form), CONFIG));
  }

  private static Fault fault(Form form, ValidationMessage message, String pointer) {
    var place = new StringBuilder(pointer);
    var at = message.getInstanceLocation();
    for (int n = 0; n < at.getNameCount(); n++) {
      place.append('/').append(at.getName(n));
    }
    var key =
        switch (message.getType()) {
          case "dependentRequired" -> missingOf(message, message.getProperty());
          case "required", "additionalProperties" -> message.getProperty();
          default -> null;
        };
    if (key != null) {
      place.append('/').append(key);
    }
    var last = place.substring(place.lastIndexOf("/") + 1);
    var label = form.input(last).map(Form.Input::label).orElse(last);
    return new Fault(
        place.toString(),
        CODES.getOrDefault(message.getType(), "procedure.answer-of-wrong-form"),
        label);
  }

  private static String missingOf(ValidationMessage message, String otherwise) {
    var arguments = message.getArguments();
    return arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : otherwise;
  }

  private Stream<Fault> rules(Form.Input input, Map<String, Object> answers, String pointer) {
    var faults = new ArrayList<Fault>();
    var value = answers.get(input.key());
    if (input.hide() != null) {
      boolean hidden = expressions.holds(input.hide(), answers);
      if (hidden && value != null) {
        faults.add(
            new Fault(pointer + "/" + input.key(), "procedure.answer-unknown", input.label()));
      }
      if (!hidden && value == null && FormSchema.isRequired(input)) {
        faults.add(
            new Fault(pointer + "/" + input.key(), "procedure.answer-missing", input.label()));
      }
    }
    if (value instanceof String text
        && input.property("notAfter").filter("today"::equals).isPresent()) {
      var date = date(text);
      if (date != null && date.isAfter(LocalDate.now(clock))) {
        faults.add(new Fault(
            pointer + "/" + input.key(), "procedure.answer-in-the-future", input.label()));
      }
    }
    return faults.stream().filter(Objects::nonNull);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null; // the schema names it
    }
  }
}
