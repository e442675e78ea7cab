package vn.motcua.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;

/**
 * What a procedure calls its fields, the values of its choices, and its components; in the order of the form.
 *
 * @param decisions the words of what may be decided in any of its tasks
 * @param inputs the fields of the forms of its tasks
 */
record ProcedureLabels(
    Map<String, String> fields,
    Map<String, Map<String, String>> choices,
    Map<String, String> components,
    Map<String, String> decisions,
    Map<String, String> inputs) {

  private static final String DECISION = "decision";

  static ProcedureLabels of(Procedure procedure) {
    var fields = new LinkedHashMap<String, String>();
    var choices = new LinkedHashMap<String, Map<String, String>>();
    for (Form.Input input : procedure.application().inputs()) {
      fields.put(input.key(), input.label());
      if (!input.choices().isEmpty()) {
        choices.put(input.key(), input.choices());
      }
    }
    var components = new LinkedHashMap<String, String>();
    procedure.components().forEach(component -> components.put(component.code(), component.name()));
    var decisions = new LinkedHashMap<String, String>();
    var inputs = new LinkedHashMap<String, String>();
    for (var form : procedure.forms().values()) {
      form.input(DECISION).ifPresent(input -> {
        decisions.putAll(input.choices());
        form.inputs().forEach(one -> inputs.putIfAbsent(one.key(), one.label()));
      });
    }
    return new ProcedureLabels(fields, choices, components, decisions, inputs);
  }
}
