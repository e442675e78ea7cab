package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Số định danh cá nhân — twelve digits: three of the province, one of century and sex, two of the year, six of chance.
 *
 * <p>Source: Nghị định 137/2015/NĐ-CP, Điều 13. There is no check digit, so a digit that disagrees with sex or birth date
 * is a warning to the officer, never a refusal.
 */
public record PersonalId(@JsonValue String digits) {

  private static final Pattern FORM = Pattern.compile("\\d{12}");

  @JsonCreator
  public PersonalId {
    if (!isWellFormed(digits)) {
      throw new IllegalArgumentException("a personal id has twelve digits");
    }
  }

  public static boolean isWellFormed(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** Whether the century, sex and year digits agree; an unknown sex agrees with both. */
  public boolean agreesWith(Boolean male, LocalDate bornOn) {
    int expected = (bornOn.getYear() / 100 - 19) * 2;
    int digit = digits.charAt(3) - '0';
    boolean sexAgrees =
        male == null ? digit / 2 * 2 == expected : digit == expected + (male ? 0 : 1);
    return sexAgrees && Integer.parseInt(digits.substring(4, 6)) == bornOn.getYear() % 100;
  }

  /** For logs and messages: only the last three digits. */
  public String masked() {
    return "*********" + digits.substring(9);
  }

  @Override
  public String toString() {
    return masked();
  }
}
