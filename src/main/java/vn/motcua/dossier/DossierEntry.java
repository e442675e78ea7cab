package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.office.OfficeCode;

/**
 * Diễn biến hồ sơ — one line of a dossier's history.
 *
 * @param officer login name of who did it; null when the citizen or the system did
 */
public record DossierEntry(
    Instant at, DossierStatus status, OfficeCode office, String officer, String note) {}
