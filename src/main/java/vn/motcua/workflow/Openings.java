package vn.motcua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Submission;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;

/** Mở hồ sơ liên thông — files a dossier nobody files by hand: for another dossier, or for a list. */
@Component
class Openings {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Offices offices;

  Openings(Dossiers dossiers, Procedures procedures, Offices offices) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
  }

  /**
   * @param content who it is for and how the result goes
   * @param texts the answers as text; what the application form does not ask for is left out
   * @param near the office whose place decides who is competent
   */
  DossierCode open(
      String procedureCode, DossierContent content, Map<String, String> texts, OfficeCode near) {
    return open(procedureCode, content, texts, List.of(), near);
  }

  /** @param brought what lies in the dossier it is opened for; papers the procedure does not know stay there */
  DossierCode open(
      String procedureCode,
      DossierContent content,
      Map<String, String> texts,
      List<vn.motcua.dossier.Component> brought,
      OfficeCode near) {
    var procedure = procedures
        .find(procedureCode)
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", procedureCode));
    var answers = answers(procedure.application(), texts);
    var handling = competent(procedure, answers, near);
    var filing = new Submission(
        procedure.code(),
        procedure.validFrom(),
        receiving(procedure, handling),
        handling.code(),
        Channel.INTERLINKED,
        new DossierContent(
            content.applicant(),
            answers,
            offered(procedure, content.delivery()),
            content.warnings()),
        known(procedure, brought),
        null);
    return dossiers.submit(filing).code();
  }

  /** The form is filled anew from the answers. */
  private static List<vn.motcua.dossier.Component> known(
      Procedure procedure, List<vn.motcua.dossier.Component> brought) {
    return brought.stream()
        .filter(paper -> procedure
            .component(paper.componentCode())
            .filter(known -> known.kind() == Procedure.RequiredComponent.Kind.FILE)
            .isPresent())
        .toList();
  }

  private Office competent(Procedure procedure, Map<String, Object> answers, OfficeCode near) {
    var competence = procedure.competence();
    if (competence.by() == Procedure.Competence.By.ANSWER) {
      return offices.require(new OfficeCode(String.valueOf(answers.get(competence.answer()))));
    }
    var place = offices.require(near).placeCode();
    var found = place == null
        ? offices.ofKind(competence.officeKind()).stream().findFirst()
        : offices.competentFor(competence.officeKind(), place);
    return found.orElseThrow(
        () -> Refusal.invalid("office.unknown", competence.officeKind() + " " + place));
  }

  /** What the system opens for an office comes in at the one above it. */
  private static OfficeCode receiving(Procedure procedure, Office handling) {
    return procedure.isInternal() && handling.parent() != null
        ? handling.parent()
        : handling.code();
  }

  private static Map<String, Object> answers(Form form, Map<String, String> texts) {
    var answers = new HashMap<String, Object>();
    for (var input : form.inputs()) {
      var text = texts.get(input.key());
      if (text != null && !text.isBlank()) {
        answers.put(input.key(), typed(input.type(), text));
      }
    }
    return answers;
  }

  private static Object typed(String type, String text) {
    return switch (type) {
      case "checkbox" -> Boolean.valueOf(text);
      case "number" -> Integer.valueOf(text);
      default -> text;
    };
  }

  private static Delivery offered(Procedure procedure, Delivery chosen) {
    return procedure.delivery().contains(chosen.mode().name())
        ? chosen
        : new Delivery(
            Delivery.Mode.valueOf(procedure.delivery().get(0)),
            chosen.recipient(),
            chosen.phone(),
            chosen.address(),
            chosen.provinceCode(),
            chosen.officeCode());
  }
}
