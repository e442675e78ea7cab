package vn.motcua.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Expressions;
import vn.motcua.procedure.Procedures;

/**
 * Nhánh xử lý — what gateways may read of a dossier: few flat values, computed from the expressions of its procedure.
 *
 * <p>Names and numbers of people stay in the dossier; only what an expression makes of them reaches the engine.
 */
@Component
class Routes {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Expressions expressions;
  private final Clock clock;

  Routes(Dossiers dossiers, Procedures procedures, Expressions expressions, Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.expressions = expressions;
    this.clock = clock;
  }

  Map<String, Object> of(DossierCode code) {
    var dossier = dossiers.require(code);
    var rules =
        procedures.version(dossier.procedureCode(), dossier.procedureVersion()).routes();
    if (rules.isEmpty()) {
      return Map.of();
    }
    var facts = facts(dossier);
    var routes = new HashMap<String, Object>();
    rules.forEach((name, feel) -> routes.put(name, flat(expressions.value(feel, facts))));
    return routes;
  }

  private Map<String, Object> facts(Dossier dossier) {
    var facts = new HashMap<String, Object>(dossiers.facts(dossier.code()));
    facts.putAll(dossier.content().answers());
    facts.put("channel", dossier.channel().name());
    facts.put("submittedOn", LocalDate.ofInstant(dossier.submittedAt(), clock.getZone()));
    facts.put(
        "components",
        dossiers.components(dossier.code()).stream()
            .map(vn.motcua.dossier.Component::componentCode)
            .toList());
    var bornOn = dossier.applicant().dateOfBirth();
    if (bornOn != null) {
      facts.put("age", Period.between(bornOn, LocalDate.now(clock)).getYears());
    }
    return facts;
  }

  /** The engine keeps only simple values. */
  private static Object flat(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    return value == null || value instanceof Boolean ? value : value.toString();
  }
}
