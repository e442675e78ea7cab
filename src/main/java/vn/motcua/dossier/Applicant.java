package vn.motcua.dossier;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/** Người nộp hồ sơ — who files: a citizen, a business or another body. */
public record Applicant(
    Kind kind,
    String fullName,
    PersonalId personalId,
    LocalDate dateOfBirth,
    String phone,
    String email,
    String address) {

  public enum Kind {
    CITIZEN,
    ENTERPRISE,
    STATE_BODY,
    ORGANISATION
  }
}
