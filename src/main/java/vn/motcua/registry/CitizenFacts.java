package vn.motcua.registry;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/**
 * The few facts an examiner may see, and no more.
 *
 * <p>Source: look-up answer of the population database (CongDan), least data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 *
 * @param ethnicity in words; the code itself when it is not in the list
 * @param spousePersonalId null when the register names none
 */
record CitizenFacts(
    String fullName,
    Sex sex,
    LocalDate dateOfBirth,
    String residence,
    String placeCode,
    String ethnicity,
    String nationality,
    MaritalStatus maritalStatus,
    PersonalId spousePersonalId) {

  /** TinhTrangHonNhan: 1 chưa kết hôn, 2 đã kết hôn, 3 ly hôn hoặc góa. */
  enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED_OR_WIDOWED,
    UNKNOWN;

    static MaritalStatus ofCode(String code) {
      return switch (code == null ? "" : code) {
        case "1" -> SINGLE;
        case "2" -> MARRIED;
        case "3" -> DIVORCED_OR_WIDOWED;
        default -> UNKNOWN;
      };
    }
  }
}
