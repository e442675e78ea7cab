package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.motcua.office.OfficeCode;

/**
 * Mã số hồ sơ — the only identity of a dossier: office, date of receipt, running number of the office's day.
 *
 * <p>Source: Thông tư 01/2018/TT-VPCP, Điều 19; loosely checked because ministries issue codes of their own shape.
 */
public record DossierCode(@JsonValue String value) {

  private static final Pattern FORM =
      Pattern.compile("[A-Z0-9]{3}(\\.[A-Z0-9]{2,3})*-\\d{6}(\\d{2})?-\\d{4,7}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  @JsonCreator
  public DossierCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a dossier code: " + value);
    }
  }

  public static boolean isWellFormed(String text) {
    return text != null && text.length() <= 60 && FORM.matcher(text).matches();
  }

  static DossierCode of(OfficeCode office, LocalDate day, int number) {
    return new DossierCode("%s-%s-%04d".formatted(office, DAY.format(day), number));
  }

  @Override
  public String toString() {
    return value;
  }
}
