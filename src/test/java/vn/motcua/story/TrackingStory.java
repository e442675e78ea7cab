package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackingStory extends StoryScene {

  private Browser browser;

  @BeforeEach
  void openABrowser() {
    browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
  }

  @Test
  void tellsNothingWithoutTheDigits() {
    var dossier = filedAndAccepted(birthRegistration());

    var page = browser.opens("/tra-cuu?ma=" + dossier.code());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains(dossier.code()).doesNotContain("Nguyễn", "Sông", "Đang xử lý");
  }

  @Test
  void tellsWhereItIsWhatIsNextAndWhenItIsDue() {
    var dossier = filedAndAccepted(birthRegistration());
    var due = dossier.state().path("dueAt").asText();

    var page = tracks(dossier.code(), "4567");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Đang xử lý", "UBND xã Sông Mẫu", "Tiếp theo", "Hẹn trả")
        .contains(due.substring(11, 16), "Vì sao có ngày hẹn này")
        .doesNotContain("001192000002", "0901234567", Filing.CHILD);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
  }

  @Test
  void understandsACodeTypedInSmallLetters() {
    var dossier = citizen.files(birthRegistration());

    assertThat(tracks(" " + dossier.code().toLowerCase(Locale.ROOT), "4567").text())
        .contains("Mới đăng ký");
  }

  @Test
  void doesNotTellAWrongGuessFromAnUnknownCode() {
    var dossier = citizen.files(birthRegistration());

    var wrong = tracks(dossier.code(), "0000");
    var unknown = tracks("H99.01-250101-9999", "0000");

    assertThat(wrong.status()).isEqualTo(404).isEqualTo(unknown.status());
    assertThat(comparable(wrong.text(), dossier.code()))
        .isEqualTo(comparable(unknown.text(), "H99.01-250101-9999"));
  }

  @Test
  void makesWhoGuessesWait() {
    var dossier = citizen.files(birthRegistration());
    for (int guess = 0; guess < 5; guess++) {
      assertThat(tracks(dossier.code(), "000" + guess).status()).isEqualTo(404);
    }

    var right = tracks(dossier.code(), "4567");

    assertThat(right.status()).isEqualTo(429);
    assertThat(right.text()).doesNotContain("Mới đăng ký");
    sandbox.movesClockBy(Duration.ofMinutes(16));
    assertThat(tracks(dossier.code(), "4567").status()).isEqualTo(200);
  }

  @Test
  void makesWhoTriesManyCodesFromOneAddressWait() {
    var address = "203.0.113.7";
    for (int number = 0; number < 20; number++) {
      assertThat(browser
              .tracks("H99.01-250101-%04d".formatted(number), "0000", address)
              .status())
          .isEqualTo(404);
    }
    var dossier = citizen.files(birthRegistration());

    assertThat(browser.tracks(dossier.code(), "4567", address).status()).isEqualTo(429);
    assertThat(browser.tracks(dossier.code(), "4567", "203.0.113.8").status()).isEqualTo(200);
  }

  private Answer tracks(String code, String digits) {
    return browser.tracks(
        code, digits, "198.51.100." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250)));
  }

  /** Without the code the visitor typed and the form's own token. */
  private static String comparable(String page, String code) {
    return page.replace("value=\"" + code + "\"", "")
        .replace("?ma=" + code + "&amp;", "?")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
