package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalIdTests {

  @ParameterizedTest
  @CsvSource({
    "001090000001, true, 1990-05-12, true", // 0: born 19xx, male
    "001192000002, false, 1992-08-20, true", // 1: born 19xx, female
    "001205000003, true, 2005-01-01, true", // 2: born 20xx, male
    "001326000004, false, 2026-11-02, true", // 3: born 20xx, female
    "001090000001, false, 1990-05-12, false", // the digit says male
    "001090000001, true, 1991-05-12, false", // the digits say 1990
    "001090000001, true, 2090-05-12, false", // the digit says the 20th century
    "001090000001, , 1990-05-12, true", // sex unknown
    "001190000001, , 1990-05-12, true"
  })
  void comparesItsDigitsWithSexAndBirthDate(
      String digits, Boolean male, LocalDate bornOn, boolean agrees) {
    assertThat(new PersonalId(digits).agreesWith(male, bornOn)).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource({"12345678901", "1234567890123", "00109000000a", "'001 09000001'"})
  void isTwelveDigits(String text) {
    assertThat(PersonalId.isWellFormed(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"001090123456"})
  void showsOnlyItsLastDigitsInLogs(String digits) {
    assertThat(new PersonalId(digits)).hasToString("*********456");
  }
}
