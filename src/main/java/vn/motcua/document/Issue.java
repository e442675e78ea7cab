package vn.motcua.document;

import java.util.List;
import java.util.Map;
import vn.motcua.dossier.DossierCode;

/** A paper ready to be printed. */
record Issue(
    DossierCode dossier,
    String template,
    String title,
    String number,
    Map<String, Object> parameters,
    List<Map<String, String>> rows) {}
