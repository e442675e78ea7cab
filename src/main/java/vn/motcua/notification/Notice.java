package vn.motcua.notification;

import java.time.Instant;
import java.util.Map;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Occasion;

/**
 * One thing an applicant is told.
 *
 * @param reference which one of its kind; the same is told once
 * @param facts what its text fills in, moments in ISO 8601
 */
record Notice(
    DossierCode dossier,
    Occasion occasion,
    String reference,
    Map<String, String> facts,
    Instant at) {}
