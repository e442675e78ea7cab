package vn.motcua.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Mã cơ quan — the identifier of an office, groups split by dots (Quyết định 20/2020/QĐ-TTg). */
public record OfficeCode(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}(\\.[A-Z0-9]{2,3})*");

  @JsonCreator
  public OfficeCode {
    if (value == null || value.length() > 35 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an office code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
