package vn.motcua.intake.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.PersonalId;
import vn.motcua.shared.Refusal;

class IdentityCardTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String CARD =
      "001090000001|012345678|Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu, xã Sông Mẫu, tỉnh Mẫu|20012022";

  @Test
  void readsTheSevenFields() {
    assertThat(read(CARD))
        .isEqualTo(new IdentityCard(
            new PersonalId("001090000001"),
            "012345678",
            "Nguyễn Văn Mẫu",
            LocalDate.of(1990, 5, 12),
            true,
            "12 Phố Mẫu, xã Sông Mẫu, tỉnh Mẫu",
            LocalDate.of(2022, 1, 20)));
  }

  @Test
  void readsACardWithoutAFormerNumberAndWhatAScannerAdds() {
    var card = read(" " + CARD.replace("012345678", "") + "\r\n");

    assertThat(card.formerNumber()).isNull();
    assertThat(card.issuedOn()).isEqualTo(LocalDate.of(2022, 1, 20));
  }

  @Test
  void composesLettersThatCameInParts() {
    var card = read(Normalizer.normalize(CARD, Normalizer.Form.NFD));

    assertThat(card.fullName()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(Normalizer.isNormalized(card.address(), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void saysWhenTheNumberDisagreesWithSexOrBirthDate() {
    assertThat(read(CARD).agreesWithItself()).isTrue();
    assertThat(read(CARD.replace("Nam", "Nữ")).agreesWithItself()).isFalse();
    assertThat(read(CARD.replace("12051990", "12051991")).agreesWithItself()).isFalse();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "001090000001",
        "001090000001||Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu",
        "001090000001||Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu|20012022|",
        "https://example.vn/?a|b"
      })
  void refusesAnotherNumberOfFields(String text) {
    assertThat(faults(text)).containsExactly("intake.card-fields");
  }

  @Test
  void refusesATextNoCardHolds() {
    assertThat(faults(CARD.replace("12 Phố Mẫu", "x".repeat(700))))
        .containsExactly("intake.card-fields");
  }

  @ParameterizedTest
  @CsvSource({
    "001090000001,00109000000A,intake.personal-id-malformed",
    "012345678,1234,intake.card-former-number",
    "12051990,31022000,intake.card-birth-date",
    "12051990,1990-5-1,intake.card-birth-date",
    "12051990,23112026,intake.card-birth-date",
    "12051990,12051890,intake.card-birth-date",
    "20012022,23112026,intake.card-issue-date",
    "20012022,20011980,intake.card-issue-date",
    "20012022,'',intake.card-issue-date",
    "Nam,MALE,intake.card-sex",
    "Nguyễn Văn Mẫu,<script>alert(1)</script>,intake.card-name",
    "Nguyễn Văn Mẫu,=HYPERLINK(1),intake.card-name",
    "Nguyễn Văn Mẫu,'',intake.card-name",
    "12 Phố Mẫu,<img src=x onerror=alert(1)>,intake.card-address",
    "12 Phố Mẫu,=cmd,intake.card-address"
  })
  void namesWhatIsWrong(String right, String wrong, String code) {
    assertThat(faults(CARD.replace(right, wrong))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\u0000", "\n"})
  void refusesWhatCannotBeSeen(String hidden) {
    assertThat(faults(CARD.replace("Văn", "V" + hidden + "ăn")))
        .containsExactly("intake.card-name");
    assertThat(faults(CARD.replace("Phố", "P" + hidden + "hố")))
        .containsExactly("intake.card-address");
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    assertThat(faults("1|2|3|4|5|6|7"))
        .containsExactlyInAnyOrder(
            "intake.personal-id-malformed",
            "intake.card-former-number",
            "intake.card-name",
            "intake.card-birth-date",
            "intake.card-sex",
            "intake.card-address",
            "intake.card-issue-date");
  }

  private static IdentityCard read(String text) {
    return IdentityCard.read(text, TODAY);
  }

  private static List<String> faults(String text) {
    var refusal = catchThrowableOfType(Refusal.class, () -> read(text));
    assertThat(refusal.code()).isEqualTo("intake.card-unreadable");
    return refusal.faults().stream().map(Refusal.Fault::code).toList();
  }
}
