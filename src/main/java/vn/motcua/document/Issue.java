package vn.motcua.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.DossierCode;

/**
 * A paper ready to be printed.
 *
 * @param template the name the paper is found by
 * @param layout what it is printed with
 */
record Issue(
    DossierCode dossier,
    String template,
    String layout,
    String title,
    String number,
    Map<String, Object> parameters,
    List<Map<String, String>> rows) {

  Issue(
      DossierCode dossier,
      String template,
      String title,
      String number,
      Map<String, Object> parameters,
      List<Map<String, String>> rows) {
    this(dossier, template, template, title, number, parameters, rows);
  }

  String fileName() {
    return title + " " + dossier + ".pdf";
  }

  /** The same paper as a certified copy, found apart from the original. */
  Issue asCopy() {
    var facts = new HashMap<>(parameters);
    facts.put("title", facts.get("title") + " (BẢN SAO)");
    return new Issue(
        dossier, template + "-copy", layout, title + " (bản sao)", number, facts, rows);
  }
}
