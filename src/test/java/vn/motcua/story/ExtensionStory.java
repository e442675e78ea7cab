package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Xin lỗi và gia hạn: once, in time, with a letter. */
class ExtensionStory extends StoryScene {

  private static final String NEW_DUE = "2026-12-18T16:00:00+07:00";
  private static final String WHY = "Phải xác minh thêm tại nơi ở cũ";

  private Staff police;
  private Filed dossier;

  @BeforeEach
  void aDossierDueInAWeek() {
    police = staff("cax");
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    dossier = police.accepts(citizen.files(Filing.sample("permanent-residence")));
    citizen.isAsked(dossier, "Task_AskConsent");
    asks(NEW_DUE, WHY).expect(409, "sla.paused");
    consents(dossier);
  }

  @Test
  void apologisesAndPromisesALaterDayOnce() {
    asks(NEW_DUE, WHY).expect(201);
    asks(NEW_DUE, WHY).expect(409, "sla.extension-asked-already");
    assertThat(dossier).isDueAt("2026-12-11T09:00:00+07:00");
    assertThat(door.get("lanhdao-cax", "/api/desk/v1/extensions").expect(200).text())
        .contains(dossier.code(), WHY);

    decides("chuyenvien-cax", "approval", null).expect(403);
    decides("lanhdao-cax", "approval", null).expect(200);

    assertThat(dossier).isDueAt(NEW_DUE);
    assertThat(dossier.state().path("dueExplanation").toString()).contains(WHY);
    assertThat(police.examiner().paper(dossier, "apology").text())
        .contains("XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN", dossier.code(), WHY)
        .contains("ngày 11 tháng 12 năm 2026", "ngày 18 tháng 12 năm 2026", "xin lỗi");
    decides("lanhdao-cax", "approval", null).expect(409, "sla.extension-not-asked");
    asks("2026-12-22T16:00:00+07:00", WHY).expect(409, "sla.extended-already");
  }

  @Test
  void staysAsItWasWhenTheHeadDoesNotAgree() {
    asks(NEW_DUE, WHY).expect(201);

    decides("lanhdao-cax", "refusal", Map.of("reason", " "))
        .expect(422, "sla.extension-declined-without-reason");
    decides("lanhdao-cax", "refusal", Map.of("reason", "Còn đủ thời gian")).expect(200);

    assertThat(dossier).isDueAt("2026-12-11T09:00:00+07:00");
    asks(NEW_DUE, WHY).expect(201); // with better reasons
  }

  @Test
  void comesTooLateOnTheLastDay() {
    asks(NEW_DUE, WHY).expect(201);
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-10T09:30:00+07:00"));

    decides("lanhdao-cax", "approval", null).expect(409, "sla.extension-too-late");
    assertThat(dossier).isDueAt("2026-12-11T09:00:00+07:00");
  }

  @Test
  void refusesWhatIsNoRequest() {
    asks(null, WHY).expect(422, "intake.new-due-missing");
    asks(NEW_DUE, "").expect(422, "sla.extension-without-reason");
    asks(NEW_DUE, "x".repeat(1001)).expect(422, "sla.reason-too-long");
    asks("2026-12-19T16:00:00+07:00", WHY).expect(422, "sla.extension-outside-working-time");
    door.get("chuyenvien", path() + "/extension").expect(404, "dossier.unknown");
  }

  private Answer asks(String newDue, String reason) {
    var wish = new java.util.HashMap<String, Object>();
    wish.put("newDueAt", newDue);
    wish.put("reason", reason);
    return door.post("chuyenvien-cax", path() + "/extension", wish);
  }

  private Answer decides(String officer, String decision, Object body) {
    return door.post(officer, path() + "/extension/" + decision, body);
  }

  private String path() {
    return "/api/desk/v1/dossiers/" + dossier.code();
  }
}
