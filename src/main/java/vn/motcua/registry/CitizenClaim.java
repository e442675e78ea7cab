package vn.motcua.registry;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/** Thông tin công dân khai — what a dossier says about one person, to be compared with the population register. */
public record CitizenClaim(
    CitizenRole role, PersonalId personalId, String fullName, LocalDate dateOfBirth) {}
