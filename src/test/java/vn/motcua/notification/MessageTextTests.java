package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Occasion;
import vn.motcua.procedure.ReadPackages;

/** The words themselves; what becomes of them is told in {@link NotificationTests}. */
class MessageTextTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String CODE = "H99.01-261122-0001";
  private static final String DUE = "2026-12-01T10:00:00Z";

  private static final Map<String, String> COMMON = Map.of(
      "code", CODE,
      "procedure", "Đăng ký khai sinh",
      "office", "UBND xã Sông Mẫu",
      "officePhone", "0250123456",
      "link", "https://dichvucong.tinhmau.example/tra-cuu?ma=" + CODE);

  @Test
  void oneLetterSaysEverythingOfOneActUnderItsWeightiestSubject() {
    var mail = text(COMMON)
        .mail(List.of(
            notice(Occasion.ACCEPTED, Map.of("due", DUE)),
            notice(Occasion.FEE_ASKED, Map.of("amount", "1250000"))));

    assertThat(mail.subject()).isEqualTo("Phí, lệ phí của hồ sơ " + CODE);
    assertThat(mail.body())
        .contains("hẹn trả kết quả: 17:00 01/12/2026", "1.250.000 đồng", "due: 17:00 01/12/2026")
        .containsOnlyOnce("Kính gửi ông/bà")
        .containsOnlyOnce("Dear Sir or Madam");
  }

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void everySmsFitsIntoOnePieceWithoutDiacritics(Occasion occasion) {
    var facts = new HashMap<String, String>();
    occasion.placeholders().stream()
        .filter(name -> !COMMON.containsKey(name))
        .forEach(name -> facts.put(name, name.equals("amount") ? "999999999" : DUE));
    if (occasion == Occasion.POSTED) {
      facts.put("parcel", "RB123456789VN");
    }

    var sms = text(COMMON).sms(List.of(notice(occasion, facts))).body();

    assertThat(sms).hasSizeLessThanOrEqualTo(160).contains(CODE, "https://").doesNotContain("{");
    assertThat(sms.chars().allMatch(one -> one < 128)).isTrue();
  }

  @Test
  void ofTooMuchForOneSmsTheWeightiestStays() {
    var all = Stream.of(Occasion.ACCEPTED, Occasion.DUE_MOVED, Occasion.POSTED, Occasion.READY)
        .map(one -> notice(one, Map.of("due", DUE, "oldDue", DUE, "parcel", "RB123456789VN")))
        .toList();

    var sms = text(COMMON).sms(all).body();

    assertThat(sms)
        .hasSizeLessThanOrEqualTo(160)
        .contains("da co ket qua")
        .doesNotContain("tiep nhan");
  }

  @Test
  void whatIsNotKnownYetIsSaidToFollow() {
    assertThat(text(COMMON).sms(List.of(notice(Occasion.ACCEPTED, Map.of()))).body())
        .contains("hen tra (bao sau)");
  }

  @Test
  void aNameFromARegisterMakesNoHeaderAndNoPlaceholder() {
    var hostile = new HashMap<>(COMMON);
    hostile.put("code", "H99\r\nBcc: kẻ@xấu.vn");
    hostile.put("procedure", "{link} <script>alert(1)</script>");

    var mail = text(hostile).mail(List.of(notice(Occasion.READY, Map.of())));

    assertThat(mail.subject()).doesNotContain("\r", "\n");
    assertThat(mail.body()).contains("“{link} <script>"); // words, and not filled in again
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T20:59, ''",
    "2026-12-01T21:00, 2026-12-02T07:00",
    "2026-12-01T23:59, 2026-12-02T07:00",
    "2026-12-02T00:00, 2026-12-02T07:00",
    "2026-12-02T06:59, 2026-12-02T07:00",
    "2026-12-02T07:00, ''"
  })
  void quietHoursGoOverMidnight(LocalDateTime now, String opening) {
    var quiet = new QuietHours("21:00", "07:00");

    assertThat(quiet.endAfter(now.atZone(ZONE)).map(end -> end.toLocalDateTime().toString()))
        .isEqualTo(opening.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(opening));
    assertThat(QuietHours.NONE.endAfter(now.atZone(ZONE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mau@example.vn\r\nBcc: khac@example.vn",
        "mau@example.vn, khac@example.vn",
        "Mẫu <mau@example.vn>",
        "mau",
        "@example.vn",
        "mau@",
        "mau@example.vn\u0000",
        "mau @example.vn"
      })
  void takesNothingButOnePlainAddress(String address) {
    assertThat(Addressees.isMailAddress(address)).isFalse();
    assertThat(Addressees.isMailAddress("mau.nguyen+motcua@example.vn")).isTrue();
  }

  private static MessageText text(Map<String, String> common) {
    return new MessageText(ReadPackages.of("birth-registration").messages(), common, ZONE);
  }

  private static Notice notice(Occasion occasion, Map<String, String> facts) {
    return new Notice(new DossierCode(CODE), occasion, "", facts, Instant.EPOCH);
  }
}
