package vn.motcua.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** What an applicant brought, as forms 01 and 06 list it. */
@Component
class BroughtComponents {

  private final Dossiers dossiers;
  private final Procedures procedures;

  BroughtComponents(Dossiers dossiers, Procedures procedures) {
    this.dossiers = dossiers;
    this.procedures = procedures;
  }

  /** What was brought, in one line. */
  String inWords(Dossier dossier) {
    return rows(dossier).stream().map(row -> row.get("name")).collect(Collectors.joining("; "));
  }

  List<Map<String, String>> rows(Dossier dossier) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var rows = new LinkedHashMap<String, Map<String, String>>();
    procedure.components().stream()
        .filter(component -> component.kind() == Procedure.RequiredComponent.Kind.FORM)
        .forEach(component -> rows.put(
            component.code(), new HashMap<>(Map.of("name", component.name(), "originals", "1"))));
    for (var brought : dossiers.components(dossier.code())) {
      // a scan and the paper it was made from are one line
      var row = rows.computeIfAbsent(brought.componentCode(), code -> new HashMap<>());
      row.put("name", procedure.component(brought.componentCode()).orElseThrow().name());
      if (brought.fileId() != null) {
        row.merge("copies", "1 (điện tử)", BroughtComponents::both);
      } else {
        row.merge("originals", count(brought.originals()), BroughtComponents::both);
        row.merge("copies", count(brought.copies()), BroughtComponents::both);
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static String both(String one, String other) {
    return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : other + "; " + one;
  }

  /** None is left blank, as people fill in such a table. */
  private static String count(int sheets) {
    return sheets == 0 ? "" : String.valueOf(sheets);
  }
}
