package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.office.OfficeCode;

/** Hồ sơ nộp — everything a filing holds once it has been checked. */
public record Submission(
    String procedureCode,
    LocalDate procedureVersion,
    OfficeCode receivingOffice,
    OfficeCode handlingOffice,
    Channel channel,
    DossierContent content,
    List<Component> components) {}
