package vn.motcua.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Submission;
import vn.motcua.office.Officer;
import vn.motcua.procedure.FormCheck;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** Reads a filing and names every wrong place of it at once; what passes is a complete submission. */
@Component
class FilingCheck {

  private static final Set<String> FIELDS = Set.of(
      "procedureCode", "placeCode", "officeCode", "applicant", "answers", "components", "delivery");

  /** Only a clerk who holds the paper may say that it is there, and who has brought it. */
  private static final Set<String> AT_THE_COUNTER =
      Set.of("paper", CounterCheck.QUEUE_NUMBER, CounterCheck.ON_BEHALF);

  private final Procedures procedures;
  private final Competence competence;
  private final FormCheck forms;
  private final ComponentCheck components;
  private final PersonCheck people;
  private final CounterCheck counters;
  private final TimeCheck times;
  private final ObjectMapper json;

  FilingCheck(
      Procedures procedures,
      Competence competence,
      FormCheck forms,
      ComponentCheck components,
      PersonCheck people,
      CounterCheck counters,
      TimeCheck times,
      ObjectMapper json) {
    this.procedures = procedures;
    this.competence = competence;
    this.forms = forms;
    this.components = components;
    this.people = people;
    this.counters = counters;
    this.times = times;
    this.json = json;
  }

  /** @param counter the reception officer who enters it, or null for a filing from outside */
  Submission check(JsonNode raw, Officer counter) {
    var faults = new ArrayList<Fault>();
    var body = CleanText.of(raw, "", faults);
    body.fieldNames().forEachRemaining(name -> {
      boolean known = FIELDS.contains(name) || counter != null && AT_THE_COUNTER.contains(name);
      if (!known) {
        faults.add(new Fault("/" + name, "intake.field-unknown", name));
      }
    });
    var procedure = procedure(body, faults);
    var answers = answers(body.path("answers"));
    var offices = competence.of(body, procedure, answers, counter, faults);
    var applicant = people.applicant(body.path("applicant"), counter == null, faults);
    var delivery = people.delivery(body.path("delivery"), procedure, faults);
    var entry = counter == null ? null : counters.entry(body, faults);
    var brought = components.read(body, faults);
    if (counter != null && applicant != null && procedure.isPresent()) {
      brought = counters.papers(brought, applicant, procedure.get(), counter, faults);
    }
    if (procedure.isPresent()) {
      faults.addAll(forms.faults(procedure.get().application(), answers, "/answers"));
      faults.addAll(components.faults(procedure.get(), answers, brought));
      faults.addAll(times.faults(procedure.get(), answers, offices));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid("intake.filing-invalid", faults);
    }
    return new Submission(
        procedure.get().code(),
        procedure.get().validFrom(),
        offices.receiving(),
        offices.handling(),
        counter == null ? Channel.ONLINE : Channel.COUNTER,
        new DossierContent(
            applicant,
            answers,
            delivery,
            people.warnings(applicant, procedure.get().application(), answers),
            entry),
        brought,
        counter == null ? null : counter.username());
  }

  Map<String, Object> answers(JsonNode node) {
    return node.isObject()
        ? json.convertValue(node, new TypeReference<HashMap<String, Object>>() {})
        : Map.of();
  }

  private Optional<Procedure> procedure(JsonNode body, List<Fault> faults) {
    var code = body.path("procedureCode").asText();
    var procedure = procedures.find(code).filter(found -> !found.isInternal());
    if (procedure.isEmpty()) {
      faults.add(new Fault("/procedureCode", "procedure.unknown", code));
    } else if (procedures.isObserved(code)) {
      faults.add(new Fault(
          "/procedureCode", "intake.filed-elsewhere", procedure.get().name().vi()));
    }
    return procedure;
  }
}
