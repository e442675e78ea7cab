package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.Offices;
import vn.motcua.procedure.FormCheck;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.Refusal;

/** The catalogue as a portal shows it. */
@Component
class ProcedureViews {

  record Line(String code, Procedure.Text name, Procedure.Field field, Procedure.Level level) {}

  record OfficeLine(String code, String name, String placeCode) {}

  record View(
      String code,
      Procedure.Text name,
      Procedure.Field field,
      Procedure.Level level,
      List<Procedure.LegalBasis> legalBasis,
      TimeLimit timeLimit,
      List<Procedure.RequiredComponent> components,
      Procedure.FeeRules fees,
      List<String> delivery,
      List<OfficeLine> offices,
      JsonNode form,
      JsonNode schema) {}

  private final Procedures procedures;
  private final Offices offices;
  private final FormCheck forms;

  ProcedureViews(Procedures procedures, Offices offices, FormCheck forms) {
    this.procedures = procedures;
    this.offices = offices;
    this.forms = forms;
  }

  List<Line> find(String query) {
    var text = Folded.of(query);
    return procedures.inForce().stream()
        .filter(procedure -> !procedure.isInternal())
        .filter(procedure -> Folded.of(procedure.code() + " " + procedure.name().vi() + " "
                + procedure.name().en())
            .contains(text))
        .map(procedure ->
            new Line(procedure.code(), procedure.name(), procedure.field(), procedure.level()))
        .toList();
  }

  View of(String code) {
    var procedure = procedures
        .find(code)
        .filter(found -> !found.isInternal())
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", code));
    return new View(
        procedure.code(),
        procedure.name(),
        procedure.field(),
        procedure.level(),
        procedure.legalBasis(),
        procedure.timeLimit(),
        procedure.components(),
        procedure.fees(),
        procedure.delivery(),
        offices.ofKind(procedure.competence().officeKind()).stream()
            .map(ProcedureViews::line)
            .toList(),
        procedure.application().json(),
        forms.schemaOf(procedure.application()));
  }

  private static OfficeLine line(Office office) {
    return new OfficeLine(office.code().value(), office.name(), office.placeCode());
  }
}
