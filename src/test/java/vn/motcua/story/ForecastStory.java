package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** Half an hour before a dossier is due and with everything still to do, its supervisor knows. */
class ForecastStory extends StoryScene {

  private static final String PAGE = "/giam-sat/nguy-co";
  private static final String REST = "/api/supervision/v1/forecasts?size=200";

  @Autowired
  Measures measures;

  @Test
  void foretellsThatADossierWillBeLate() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();

    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T16:45:00+07:00"));

    assertThat(probability("giamsat-songmau", dossier)).isGreaterThan(0.9);
    var page =
        door.get("giamsat-songmau", PAGE + "?procedure=1.001193").expect(200).text();
    assertThat(page)
        .contains(
            dossier.code(), "Sẽ trễ vào thứ Tư 2/12", " phút làm việc đến hạn", "Thẩm định hồ sơ")
        .doesNotContain("Nguyễn Văn Mẫu");
  }

  @Test
  void isNotShownToAnotherCommuneNorOutsideOfTheField() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T16:45:00+07:00"));
    newOfficer("giamsat-nuimau", "H99.02", "SUPERVISOR");

    assertThat(probability("giamsat", dossier)).isGreaterThan(0.9);
    assertThat(probability("giamsat-nuimau", dossier)).isZero();
    assertThat(door.get("giamsat-nuimau", PAGE).expect(200).text()).doesNotContain(dossier.code());
    door.get("giamsat-nuimau", REST + "&office=H99.01").expect(404);
    door.get("giamsat-hotich", REST + "&procedure=1.001456").expect(404);
    door.get("chuyenvien", REST).expect(403);
  }

  @Test
  void followsANewDueDateBeforeItIsSaidAnew() {
    var dossier = residenceDueOnTheEleventh();
    measures.catchUp();
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:30:00+07:00"));
    assertThat(dueInTheList(dossier)).isEqualTo("2026-12-11 09:00");
    asksForExtension(dossier);

    door.post(
            "lanhdao-cax", "/api/desk/v1/dossiers/" + dossier.code() + "/extension/approval", null)
        .expect(200);
    measures.catchUp();

    assertThat(dueInTheList(dossier)).isEqualTo("2026-12-18 16:00");
  }

  private String dueInTheList(Filed dossier) {
    return database
        .sql(
            """
            select to_char(dossier_due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') from dossier_forecast
            where dossier_code = ?""")
        .param(dossier.code())
        .query(String.class)
        .single();
  }

  private double probability(String supervisor, Filed dossier) {
    for (var item : door.get(supervisor, REST).expect(200).json().path("items")) {
      if (item.path("code").asText().equals(dossier.code())) {
        return item.path("probability").asDouble();
      }
    }
    return 0;
  }
}
