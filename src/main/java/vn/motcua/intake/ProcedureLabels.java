package vn.motcua.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;

/** What a procedure calls its fields, the values of its choices, and its components; in the order of the form. */
record ProcedureLabels(
    Map<String, String> fields,
    Map<String, Map<String, String>> choices,
    Map<String, String> components) {

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
    return new ProcedureLabels(fields, choices, components);
  }
}
