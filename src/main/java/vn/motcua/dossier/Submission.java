package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.office.OfficeCode;

/**
 * Hồ sơ nộp — everything a filing holds once it has been checked.
 *
 * @param takenInBy login name of the reception officer who takes it in at the counter at once, or null
 */
public record Submission(
    String procedureCode,
    LocalDate procedureVersion,
    OfficeCode receivingOffice,
    OfficeCode handlingOffice,
    Channel channel,
    DossierContent content,
    List<Component> components,
    String takenInBy) {}
