package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SupplementStory extends StoryScene {

  private static final Map<String, Object> HOMETOWN =
      Map.of("answers", Map.of("childHometown", "Xã Sông Mẫu, tỉnh Mẫu, Việt Nam"));

  @Test
  void asksOnceForAMissingPaperAndAFieldThenGoesOn() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);
    assertThat(dossier).reaches(5);
    assertThat(reception.paper(dossier, "supplement-request").text())
        .contains("Giấy chứng sinh", "Bản chụp mờ", "Ghi đủ xã, tỉnh");

    citizen.supplements(dossier, withTheCertificate());
    reception.accepts(dossier);

    assertThat(dossier).reaches(4).isRunning().hasBeen(1, 5, 5, 2, 4);
  }

  @Test
  void namesWhatIsAskedForToTheCitizen() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);

    var request = dossier.state().path("supplementRequests").get(0);

    assertThat(request.path("reason").asText()).isEqualTo("Thiếu giấy chứng sinh");
    assertThat(request.path("items").get(0).path("componentCode").asText())
        .isEqualTo("hospital-certificate");
    assertThat(request.path("items").get(1).path("field").asText()).isEqualTo("childHometown");
    assertThat(request.path("answeredAt").isNull()).isTrue();
  }

  @Test
  void refusesASecondRequest() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);
    citizen.supplements(dossier, HOMETOWN);

    reception
        .triesToAskForSupplement(dossier, RECEIVE)
        .expect(409, "workflow.supplement-requested-before");
    reception.accepts(dossier);
    examiner
        .triesToAskForSupplement(dossier, EXAMINE)
        .expect(409, "workflow.supplement-requested-before");
  }

  @Test
  void asksOnceMoreWithASupervisorsReason() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);
    citizen.supplements(dossier, HOMETOWN);
    var room = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    room.logsInAs("giamsat-songmau");
    Awaitility.await().until(() -> room.opens(sheet(dossier)).status() == 200); // once measured
    allows(room, dossier, "");
    assertThat(room.opens(sheet(dossier)).text()).contains("Cần nêu lý do");
    reception
        .triesToAskForSupplement(dossier, RECEIVE)
        .expect(409, "workflow.supplement-requested-before");

    allows(room, dossier, "Bản chụp gửi lại vẫn không đọc được");
    assertThat(room.opens(sheet(dossier)).text()).contains("Đã cho phép");
    allows(room, dossier, "Cho thêm lần nữa");
    assertThat(room.opens(sheet(dossier)).text()).contains("vẫn còn lượt yêu cầu bổ sung");
    reception.asksForSupplement(dossier, RECEIVE);
    assertThat(dossier.state().path("supplementRequests")).hasSize(2);

    citizen.supplements(dossier, HOMETOWN);
    reception
        .triesToAskForSupplement(dossier, RECEIVE)
        .expect(409, "workflow.supplement-requested-before");
  }

  private static void allows(Browser room, Filed dossier, String reason) {
    room.sends(
            sheet(dossier),
            sheet(dossier) + "/bo-sung-them",
            "reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8))
        .expect(302);
  }

  private static String sheet(Filed dossier) {
    return "/giam-sat/ho-so/" + dossier.code();
  }

  @Test
  void takesASupplementOnlyWhenOneWasAskedFor() {
    var dossier = citizen.files(birthRegistration());
    citizen.triesToSupplement(dossier, HOMETOWN).expect(409, "dossier.no-supplement-requested");

    reception.asksForSupplement(dossier, RECEIVE);
    citizen.triesToSupplement(dossier, Map.of()).expect(422, "intake.supplement-invalid");
    citizen.supplements(dossier, HOMETOWN);
    citizen.triesToSupplement(dossier, HOMETOWN).expect(409, "dossier.no-supplement-requested");
  }

  @Test
  void refusesARequestThatNamesNothingOrSomethingUnknown() {
    var dossier = citizen.files(birthRegistration());
    var unknown = List.of(Map.of("componentCode", "birth-poem", "remark", "Thiếu"));

    var nothing = reception.tries(dossier, RECEIVE, "supplement", "reason", "Thiếu giấy tờ");
    var poem =
        reception.tries(dossier, RECEIVE, "supplement", "reason", "Thiếu thơ", "items", unknown);

    nothing.expect(422, "workflow.input-invalid");
    poem.expect(422, "workflow.input-invalid");
    assertThat(dossier).hasBeen(1);
  }

  @Test
  void stopsTheClockWhileTheCitizenSupplementsAnExamination() {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.asksForSupplement(dossier, EXAMINE);
    assertThat(dossier).reaches(5).isPaused();

    citizen.supplements(dossier, HOMETOWN);
    assertThat(dossier).reaches(4).isRunning();
    examiner.proposes(dossier);
    chairman.approves(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 5, 5, 4, 9, 10);
    assertThat(citizen.takes("result", dossier).text()).contains("tỉnh Mẫu, Việt Nam");
  }

  @Test
  void stopsADossierThatIsNotSupplementedInTime() {
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);

    sandbox.movesClockBy(Duration.ofDays(45));

    assertThat(dossier).reaches(8);
    assertThat(reception.paper(dossier, "stop-notice").text()).contains(dossier.code());
  }

  @Test
  void turnsAwayWithAReasonInWriting() {
    var dossier = citizen.files(birthRegistration());
    reception.refuses(dossier, "Không thuộc thẩm quyền giải quyết");

    assertThat(dossier).reaches(3).hasBeen(1, 3);
    assertThat(reception.paper(dossier, "refusal").text())
        .contains("Không thuộc thẩm quyền giải quyết", dossier.code());
  }

  @Test
  void doesNotTurnAwayWithoutAReason() {
    var dossier = citizen.files(birthRegistration());

    var answer = reception.tries(dossier, RECEIVE, "refuse").expect(422, "workflow.input-invalid");

    assertThat(answer.faults()).containsExactly("/variables/reason procedure.answer-missing");
    assertThat(dossier).hasBeen(1);
  }

  private Map<String, Object> withTheCertificate() {
    var file = citizen.uploads("giấy chứng sinh.pdf", Paper.scan());
    return Map.of(
        "answers",
        Map.of("childHometown", "Xã Sông Mẫu, tỉnh Mẫu, Việt Nam"),
        "components",
        List.of(Map.of("componentCode", "hospital-certificate", "fileId", file)),
        "note",
        "Đã bổ sung");
  }
}
