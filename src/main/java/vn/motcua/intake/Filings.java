package vn.motcua.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CitizenActs;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Officer;
import vn.motcua.procedure.FormCheck;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.shared.Sha256;

/** Nộp hồ sơ — takes a filing once, whatever number of times it is sent. */
@Component
@DomainTransaction
class Filings {

  /** The answer as text, and whether the filing was new. */
  record Taken(String answer, DossierCode code, boolean created) {}

  private final FilingKeys keys;
  private final FilingCheck check;
  private final ComponentCheck components;
  private final PersonCheck people;
  private final FormCheck forms;
  private final TimeCheck times;
  private final Dossiers dossiers;
  private final CitizenActs citizen;
  private final Procedures procedures;
  private final DossierViews views;
  private final ObjectMapper json;

  Filings(
      FilingKeys keys,
      FilingCheck check,
      ComponentCheck components,
      PersonCheck people,
      FormCheck forms,
      TimeCheck times,
      Dossiers dossiers,
      CitizenActs citizen,
      Procedures procedures,
      DossierViews views,
      ObjectMapper json) {
    this.keys = keys;
    this.check = check;
    this.components = components;
    this.people = people;
    this.forms = forms;
    this.times = times;
    this.dossiers = dossiers;
    this.citizen = citizen;
    this.procedures = procedures;
    this.views = views;
    this.json = json;
  }

  Taken file(JsonNode body, String account, String key, Officer counter) {
    if (key == null || key.isBlank() || key.length() > 255) {
      throw Refusal.invalid("intake.idempotency-key-missing");
    }
    var hash = hash(body);
    var known = keys.find(account, key);
    if (known.isPresent()) {
      return again(known.get(), hash);
    }
    var submission = check.check(body, counter);
    if (!keys.take(account, key, hash)) {
      return again(keys.find(account, key).orElseThrow(), hash);
    }
    var code = dossiers.submit(submission).code();
    var answer = write(views.filed(code));
    keys.answer(account, key, answer);
    return new Taken(answer, code, true);
  }

  /** What was answered to whoever filed with this key. */
  Optional<String> answered(String account, String key) {
    return keys.find(account, key).map(FilingKeys.Known::answer);
  }

  /** The citizen brings what was asked for; only what was asked for may be changed. */
  void supplement(DossierCode code, JsonNode raw) {
    var faults = new ArrayList<Fault>();
    var body = CleanText.of(raw, "", faults);
    dossiers.lock(code);
    var dossier = dossiers.require(code);
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var changed = check.answers(body.path("answers"));
    var merged = new java.util.HashMap<>(dossier.content().answers());
    merged.putAll(changed);
    var brought = components.read(body, faults);
    var all = new ArrayList<>(dossiers.components(code));
    all.addAll(brought);
    faults.addAll(forms.faults(procedure.application(), merged, "/answers"));
    faults.addAll(components.faults(procedure, merged, all));
    if (changed.isEmpty() && brought.isEmpty() && body.path("note").asText("").isEmpty()) {
      faults.add(new Fault("", "intake.supplement-empty"));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid("intake.supplement-invalid", faults);
    }
    var warnings = people.warnings(dossier.applicant(), procedure.application(), merged);
    citizen.answerSupplement(code, changed, warnings, brought, body.path("note").asText(null));
  }

  /** While the time for corrections runs, the citizen mends answers by himself; papers stay. */
  void correct(DossierCode code, JsonNode raw) {
    var faults = new ArrayList<Fault>();
    var changed = check.answers(CleanText.of(raw, "", faults).path("answers"));
    dossiers.lock(code);
    var dossier = dossiers.require(code);
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    if (!times.isCorrectable(procedure)) {
      throw Refusal.conflict("intake.corrections-closed", code);
    }
    var merged = new java.util.HashMap<>(dossier.content().answers());
    merged.putAll(changed);
    faults.addAll(forms.faults(procedure.application(), merged, "/answers"));
    if (changed.isEmpty()) {
      faults.add(new Fault("/answers", "intake.supplement-empty"));
    }
    if (procedure.collective() != null
        && changed.containsKey(procedure.collective().by())) {
      faults.add(new Fault(
          "/answers/" + procedure.collective().by(), "intake.field-fixed")); // it is on that list
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid("intake.correction-invalid", faults);
    }
    citizen.correct(
        code, changed, people.warnings(dossier.applicant(), procedure.application(), merged));
  }

  private static Taken again(FilingKeys.Known known, String hash) {
    if (!known.bodyHash().equals(hash)) {
      throw Refusal.conflict("intake.idempotency-key-reused");
    }
    return new Taken(known.answer(), null, false);
  }

  private String hash(JsonNode body) {
    return Sha256.of(write(CleanText.of(body, "", new ArrayList<>())));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
