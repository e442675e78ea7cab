package vn.motcua.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierValues;
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
  private final DossierValues values;

  Routes(Dossiers dossiers, Procedures procedures, Expressions expressions, DossierValues values) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.expressions = expressions;
    this.values = values;
  }

  Map<String, Object> of(DossierCode code) {
    var dossier = dossiers.require(code);
    var rules =
        procedures.version(dossier.procedureCode(), dossier.procedureVersion()).routes();
    if (rules.isEmpty()) {
      return Map.of();
    }
    var facts = values.named(dossier);
    var routes = new HashMap<String, Object>();
    rules.forEach((name, feel) -> routes.put(name, flat(expressions.value(feel, facts))));
    return routes;
  }

  /** The engine keeps only simple values. */
  private static Object flat(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    return value == null || value instanceof Boolean ? value : value.toString();
  }
}
