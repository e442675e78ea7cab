package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Forms the Tasklist (form-js 1.8.7) shows as they are meant, and nothing in them that a browser runs. */
final class FormRule {

  private static final int NEWEST_SCHEMA = 16;
  private static final Set<String> GROUPS = Set.of("group", "dynamiclist");
  private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
  private static final Set<String> LAYOUT = Set.of("text", "separator", "spacer");
  private static final Set<String> INPUTS =
      Set.of("textfield", "textarea", "number", "checkbox", "datetime");

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern CHOICE = Pattern.compile("[\\w-]{1,60}");
  static final Pattern MARKUP =
      Pattern.compile("<\\s*[a-z!/?]|(javascript|vbscript|data)\\s*:", Pattern.CASE_INSENSITIVE);

  private final Findings findings;
  private final Set<String> ofTasks;

  /**
   * @param ofTasks the forms officers decide with
   */
  FormRule(Findings findings, Set<String> ofTasks) {
    this.findings = findings;
    this.ofTasks = ofTasks;
  }

  void check(Map<String, JsonNode> forms) {
    var ids = new HashSet<String>();
    forms.forEach((file, form) -> {
      var id = form.path("id").asText();
      if (!id.matches("[a-z][a-z0-9-]*")) {
        findings.add(file, id, "workflow.model-id-missing");
      } else if (!ids.add(id)) {
        findings.add(file, id, "workflow.model-form-twice");
      }
      form(file, id, form);
    });
  }

  private void form(String file, String id, JsonNode form) {
    var version = form.path("schemaVersion");
    if (!version.isInt() || version.intValue() < 1 || version.intValue() > NEWEST_SCHEMA) {
      findings.add(file, id, "workflow.model-form-version");
    }
    fields(file, form, new HashSet<>());
    if (ofTasks.contains(id) && !asksForDecision(form)) {
      findings.add(file, id, "workflow.model-form-without-decision");
    }
  }

  /** A free text would let an officer write into the process what the analyst never foresaw. */
  static boolean asksForDecision(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false)
        .anyMatch(field -> field.path("key").asText().equals("decision")
            && Set.of("radio", "select").contains(field.path("type").asText())
            && field.path("validate").path("required").asBoolean()
            && !field.path("conditional").has("hide"));
  }

  private void fields(String file, JsonNode parent, Set<String> keys) {
    for (var field : parent.path("components")) {
      var type = field.path("type").asText();
      if (GROUPS.contains(type)) {
        label(file, field);
        fields(file, field, type.equals("dynamiclist") ? new HashSet<>() : keys);
      } else if (INPUTS.contains(type) || CHOICES.contains(type)) {
        input(file, field, keys);
      } else if (!LAYOUT.contains(type)) {
        findings.add(file, nameOf(field), "workflow.model-field-not-allowed", type);
      }
      words(file, field);
    }
  }

  private void input(String file, JsonNode field, Set<String> keys) {
    var key = field.path("key").asText();
    if (!KEY.matcher(key).matches() || !keys.add(key)) {
      findings.add(file, nameOf(field), "workflow.model-field-key");
    }
    label(file, field);
    if (CHOICES.contains(field.path("type").asText()) && !hasChoices(field)) {
      findings.add(file, nameOf(field), "workflow.model-field-choices");
    }
  }

  /** Every key an answer may have. */
  static Set<String> keys(JsonNode form) {
    var keys = new HashSet<String>();
    for (var field : form.path("components")) {
      if (field.path("type").asText().equals("group")) {
        keys.addAll(keys(field));
      }
      var key = field.path(field.has("key") ? "key" : "path").asText();
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static boolean hasChoices(JsonNode field) {
    var values = field.path("values");
    return !values.isEmpty()
        && !field.has("valuesKey")
        && !field.has("valuesExpression")
        && StreamSupport.stream(values.spliterator(), false)
            .allMatch(value -> CHOICE.matcher(value.path("value").asText()).matches()
                && !value.path("label").asText().isBlank());
  }

  private void label(String file, JsonNode field) {
    if (field.path("label").asText().isBlank()) {
      findings.add(file, nameOf(field), "workflow.model-field-label");
    }
  }

  /** Whatever people read is words. */
  private void words(String file, JsonNode field) {
    for (var name : new String[] {"text", "label", "description", "dateLabel", "alt", "source"}) {
      if (MARKUP.matcher(field.path(name).asText()).find()) {
        findings.add(file, nameOf(field), "workflow.model-field-markup");
      }
    }
    for (var value : field.path("values")) {
      if (MARKUP.matcher(value.path("label").asText()).find()) {
        findings.add(file, nameOf(field), "workflow.model-field-markup");
      }
    }
  }

  private static String nameOf(JsonNode field) {
    var key = field.path("key").asText();
    return key.isEmpty() ? field.path("id").asText() : key;
  }
}
