package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counter takes in beyond a filing of the portal, once however often it is asked, and what it collects. */
class CounterStory extends CounterScene {

  @Test
  void keepsQueueNumberAndBearerWithTheDossierAndOnTheSlip() {
    var dossier = counter.files(filing()
        .with("paper", papers(1, 2))
        .with("queueNumber", "A012")
        .with(
            "onBehalf",
            Map.of(
                "fullName",
                "Lò Thị Ví Dụ",
                "team",
                "Tổ công nghệ số thôn Mẫu",
                "phone",
                "0988000111")));

    var kept = reception.looksAt(dossier).expect(200).json().path("content").path("counter");
    assertThat(kept.path("queueNumber").asText()).isEqualTo("A012");
    assertThat(kept.path("onBehalf").path("team").asText()).isEqualTo("Tổ công nghệ số thôn Mẫu");
    assertThat(log(dossier, "DossierEvent.FiledOnBehalf"))
        .hasSize(1)
        .allMatch(entry -> entry.contains("Lò Thị Ví Dụ") && !entry.contains("0988000111"));
    await().until(() -> counter.standing(dossier).path("slip").asBoolean());
    assertThat(reception.paper(dossier, "acceptance-slip").text())
        .contains("A012", "Lò Thị Ví Dụ", "Tổ công nghệ số thôn Mẫu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901", "<b>", "=1+1", "A\u202E1"})
  void refusesAQueueNumberThatIsNone(String number) {
    var answer =
        counter.tries(filing().with("paper", papers(1, 0)).with("queueNumber", number), key());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("/queueNumber");
  }

  @Test
  void letsNoPortalSayWhatOnlyACounterKnows() {
    assertThat(citizen.tries(birthRegistration().with("queueNumber", "A1")).text())
        .contains("/queueNumber", "intake.field-unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100})
  void countsSheetsAsPeopleDo(int sheets) {
    assertThat(counter.tries(filing().with("paper", papers(sheets, 0)), key()).text())
        .contains("/paper/0/originals", "intake.sheets-out-of-range");
    assertThat(counter.tries(filing().with("paper", papers(0, 0)), key()).text())
        .as("no sheet is no paper")
        .contains("intake.component-missing");
  }

  @Test
  void givesTheSameDossierHoweverOftenItIsAsked() throws Exception {
    var key = key();
    var filing = filing().with("paper", papers(1, 0));
    counter.answered(key).expect(404, "intake.filing-unknown");
    var threads = Executors.newFixedThreadPool(8);
    try {
      var codes = threads
          .invokeAll(IntStream.range(0, 8)
              .<java.util.concurrent.Callable<String>>mapToObj(
                  n -> () -> counter.tries(filing, key).json().path("code").asText())
              .toList())
          .stream()
          .map(CounterStory::value)
          .distinct()
          .toList();

      assertThat(codes).hasSize(1);
      assertThat(counter.answered(key).expect(200).json().path("code").asText())
          .isEqualTo(codes.get(0));
      assertThat(elsewhere.answered(key).status()).isEqualTo(404);
      counter
          .tries(filing.answer("childFullName", "Tên Khác"), key)
          .expect(409, "intake.idempotency-key-reused");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void showsThePaperInTheBrowserWithoutRunningAnything() {
    var dossier = counter.files(filing().with("paper", papers(1, 0)));
    await().until(() -> counter.standing(dossier).path("slip").asBoolean());

    var slip = door.get(
            "tiepnhan", "/api/counter/v1/dossiers/" + dossier.code() + "/receipt?shown=true")
        .expect(200);

    assertThat(slip.header("Content-Disposition")).startsWith("inline");
    assertThat(slip.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(slip.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(slip.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(new Paper(slip.body()).text()).contains(dossier.code());
  }

  @Test
  void collectsWhatIsOwedAndListsItWithoutNames() {
    var dossier = counter.files(filing().with("paper", papers(1, 0)).copies(2));
    examiner.proposes(dossier);
    chairman.approves(dossier);
    await().until(() -> due().contains(dossier.code()));

    assertThat(due()).doesNotContain("Nguyễn Văn Mẫu", personalId, phone);
    assertThat(door.get("tiepnhan2", "/api/counter/v1/due-fees").expect(200).text())
        .doesNotContain(dossier.code());
    var owed = StreamSupport.stream(counter.standing(dossier).path("fees").spliterator(), false)
        .filter(fee -> fee.path("status").asText().equals("DUE"))
        .toList();
    assertThat(owed).hasSize(1);
    returnDesk.cashes(dossier, owed.get(0).path("feeCode").asText());
    assertThat(due()).doesNotContain(dossier.code());
  }

  @Test
  void readsAScannedCard() {
    var card = counter
        .scans("001090000001||Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu|20012022\n")
        .expect(200)
        .json();

    assertThat(card.path("dateOfBirth").asText()).isEqualTo("1990-05-12");
    assertThat(card.path("agrees").asBoolean()).isTrue();
    counter.scans("<script>").expect(422, "intake.card-unreadable");
    new CounterScreen("traketqua", door).scans("x").expect(403);
  }

  @Test
  void takesNothingFromASessionWithoutItsToken() {
    var cookies = new CookieManager();
    var browser = new Browser(
        new Door(door.address(), HttpClient.newBuilder().cookieHandler(cookies).build()));
    browser.logsInAs("tiepnhan");
    assertThat(browser.opens("/quay").expect(200).text()).contains("Tiếp nhận hồ sơ");

    for (var path : List.of("dossiers", "applicants/search", "identity-card", "files")) {
      browser.door().post(null, "/api/counter/v1/" + path, filing().body()).expect(403);
    }
    assertThat(counter.finds("personalId", personalId)).isEmpty();
  }

  private String due() {
    return door.get("tiepnhan", "/api/counter/v1/due-fees").expect(200).text();
  }

  private static String value(java.util.concurrent.Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
