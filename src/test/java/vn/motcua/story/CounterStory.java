package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counter can do beyond a filing: know people and papers again, take scans, and be asked twice. */
class CounterStory extends StoryScene {

  private static final AtomicInteger PEOPLE = new AtomicInteger(400_000);
  private static final String CERTIFICATE = "hospital-certificate";
  private static final String BIRTH = "1.001193";

  private CounterScreen counter;
  private CounterScreen elsewhere;
  private String personalId;
  private String phone;

  @BeforeEach
  void somebodyNew() {
    counter = new CounterScreen("tiepnhan", door);
    elsewhere = new CounterScreen("tiepnhan2", door);
    personalId = "001090" + PEOPLE.incrementAndGet();
    phone = "0977" + personalId.substring(6);
  }

  private Filing filing() {
    return birthRegistration()
        .with("placeCode", null)
        .applicant("personalId", personalId)
        .applicant("phone", phone)
        .answer("hospitalCertificateNumber", null);
  }

  @Test
  void knowsAnApplicantAgainByNumberOrPhoneAndTellsTheLog() {
    var dossier = counter.files(filing().with("paper", papers(1, 0)));

    for (var found :
        List.of(counter.finds("personalId", personalId), counter.finds("phone", phone))) {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).path("fullName").asText()).isEqualTo("Nguyễn Văn Mẫu");
      assertThat(found.get(0).path("lastDossier").asText()).isEqualTo(dossier.code());
    }
    assertThat(looks(dossier))
        .filteredOn(look -> look.contains("tìm người nộp hồ sơ tại quầy"))
        .hasSize(2)
        .allMatch(look -> look.contains("\"viewer\":\"tiepnhan\""));
  }

  @Test
  void knowsNobodyOfAnotherOffice() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    counter.files(filing().component(CERTIFICATE, file));

    assertThat(elsewhere.finds("personalId", personalId)).isEmpty();
    assertThat(elsewhere.finds("phone", phone)).isEmpty();
    assertThat(elsewhere.papersOf(personalId, BIRTH)).isEmpty();
    var stolen = elsewhere.tries(filing().component(CERTIFICATE, file), key());
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(stolen.text()).contains("intake.file-unknown").doesNotContain("chứng sinh.pdf");
  }

  @Test
  void asksForANumberBeforeItLooks() {
    counter.triesToFind(Map.of("personalId", "1")).expect(422, "intake.search-empty");
    counter.triesToFind(Map.of("phone", "' or 1=1")).expect(422, "intake.search-empty");
    counter.triesToFind(Map.of()).expect(422, "intake.search-empty");
    new CounterScreen("traketqua", door).triesToFind(Map.of("phone", phone)).expect(403);
  }

  @Test
  void usesAPaperAgainThatTheOfficeHolds() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    var first = counter.files(filing().component(CERTIFICATE, file));

    var held = counter.papersOf(personalId, BIRTH);
    assertThat(held).hasSize(1);
    assertThat(held.get(0).path("dossier").asText()).isEqualTo(first.code());
    assertThat(held.get(0).path("fileId").asText()).isEqualTo(file);
    var second = counter.files(filing().component(CERTIFICATE, file));

    assertThat(reception.looksAt(second).expect(200).json().path("components"))
        .anySatisfy(
            component -> assertThat(component.path("reusedFrom").asText()).isEqualTo(first.code()));
    assertThat(log(second, "DossierEvent.PapersReused"))
        .hasSize(1)
        .allMatch(entry -> entry.contains(first.code()));
    assertThat(looks(first)).anyMatch(look -> look.contains("dùng lại giấy tờ cơ quan đang giữ"));
  }

  @Test
  void givesAPaperToNobodyElseAndToNoOtherKind() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    counter.files(filing().component(CERTIFICATE, file));

    var other = filing().applicant("personalId", "001090" + PEOPLE.incrementAndGet());
    assertThat(counter.tries(other.component(CERTIFICATE, file), key()).text())
        .contains("intake.file-not-reusable");
    assertThat(counter
            .tries(filing().component(CERTIFICATE, file).component("authorisation", file), key())
            .text())
        .contains("/components/1/fileId", "intake.file-not-reusable");
  }

  @Test
  void takesScansAsThePortalDoesAndNothingWorse() {
    counter.triesToUpload("a.pdf", "<script>".getBytes()).expect(422, "document.type-not-accepted");
    assertThat(new CounterScreen("traketqua", door)
            .triesToUpload("a.pdf", Paper.scan())
            .status())
        .isEqualTo(403);
    var file =
        counter.triesToUpload("../../../etc/a.pdf", Paper.scan()).expect(201).json();
    assertThat(file.path("name").asText()).isEqualTo("a.pdf");
  }

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

  private static List<Map<String, Object>> papers(int originals, int copies) {
    return List.of(Map.of("componentCode", CERTIFICATE, "originals", originals, "copies", copies));
  }

  private List<String> looks(Filed dossier) {
    return log(dossier, "DossierLook");
  }

  private List<String> log(Filed dossier, String kind) {
    return database
        .sql("select payload from audit_entry where stream = ? and kind = ? order by seq")
        .params(dossier.code(), kind)
        .query(String.class)
        .list();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String value(java.util.concurrent.Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
