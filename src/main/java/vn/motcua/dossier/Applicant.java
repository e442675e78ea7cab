package vn.motcua.dossier;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/**
 * Người nộp hồ sơ — who files: a citizen, a business or another body.
 *
 * @param digitalCitizen whether the identity system, through the portal, vouches for a level-2 identity with the basic papers
 *     integrated (Nghị quyết 66.22/2026/NQ-CP); never what the applicant says
 */
public record Applicant(
    Kind kind,
    String fullName,
    PersonalId personalId,
    LocalDate dateOfBirth,
    String phone,
    String email,
    String address,
    boolean digitalCitizen) {

  /** Somebody for whom nobody has vouched. */
  public Applicant(
      Kind kind,
      String fullName,
      PersonalId personalId,
      LocalDate dateOfBirth,
      String phone,
      String email,
      String address) {
    this(kind, fullName, personalId, dateOfBirth, phone, email, address, false);
  }

  public enum Kind {
    CITIZEN,
    ENTERPRISE,
    STATE_BODY,
    ORGANISATION
  }
}
