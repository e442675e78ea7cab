package vn.motcua.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierValues;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.registry.RegisterAnswer;

/** The section {@code exchanges} of a package: what a task tells a register, and what the dossier keeps of the answer. */
@Component
class ExchangeRules {

  /** @param officer who took the last decision, or null before any */
  record Question(Map<String, String> values, String officer, String procedureCode) {}

  private final Dossiers dossiers;
  private final DossierValues values;
  private final Procedures procedures;

  ExchangeRules(Dossiers dossiers, DossierValues values, Procedures procedures) {
    this.dossiers = dossiers;
    this.values = values;
    this.procedures = procedures;
  }

  Question question(DossierCode code, String activity, Integer item) {
    var reader = values.of(code).at(item);
    var given = new LinkedHashMap<String, String>();
    rule(code, activity).give().forEach((name, source) -> given.put(name, reader.read(source)));
    leaveOutTheNameless(given);
    return new Question(
        given,
        dossiers.lastOfficialDecision(code).map(Decision::officer).orElse(null),
        dossiers.require(code).procedureCode());
  }

  /** In a repeated task every element's facts get its number, counted from one. */
  Map<String, Object> keep(PeerDelegate.Answered answered, RegisterAnswer answer) {
    var rule = rule(answered.dossier(), answered.activity());
    var number = answered.item() == null ? "" : Integer.toString(answered.item() + 1);
    var facts = new TreeMap<String, String>();
    rule.keep().forEach((fact, source) -> {
      if (answer.facts().get(source) != null) {
        facts.put(fact + number, answer.facts().get(source));
      }
    });
    dossiers.establish(answered.dossier(), facts);
    var variables = new HashMap<String, Object>();
    variables.put(rule.as(), answer.outcome());
    return variables;
  }

  /** A person without a personal id, such as a father who is not named, is not asked about. */
  private static void leaveOutTheNameless(Map<String, String> given) {
    given.keySet().removeIf(name -> {
      int dot = name.indexOf('.');
      return dot > 0 && given.get(name.substring(0, dot) + ".personalId") == null;
    });
    given.values().removeIf(value -> value == null);
  }

  private Procedure.ExchangeRule rule(DossierCode code, String activity) {
    var dossier = dossiers.require(code);
    var rule = procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .exchanges()
        .get(activity);
    if (rule == null) {
      throw new IllegalStateException(
          dossier.procedureCode() + " does not say in exchanges what " + activity + " tells");
    }
    return rule;
  }
}
