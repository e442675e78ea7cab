package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Đăng ký thường trú, đăng ký tạm trú. */
class ResidenceStory extends StoryScene {

  private static final Object[] HEAD = {"consentBy", "001192000002", "consentByName", "Trần Thị Mẫu"
  };

  private Staff police;

  @BeforeEach
  void thePoliceOfTheCommune() {
    police = staff("cax");
  }

  @Test
  void entersWhomTheHeadOfTheHouseholdAgreesTo() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
    var dossier = police.accepts(citizen.files(Filing.sample("permanent-residence")));
    citizen.isAsked(dossier, "Task_AskConsent");
    assertThat(dossier).isPaused();

    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-03T09:00:00+07:00"));
    citizen.answers(dossier, "Task_AskConsent", "agreed", HEAD);
    visits(dossier);
    assertThat(dossier)
        .isDueAt("2026-12-14T09:00:00+07:00"); // 7 working days and the 2 that were waited
    police.grants(dossier);
    assertThat(dossier).reaches(6).owes("LP-THUONGTRU 10000 DUE");
    sandbox.paysFor(dossier);

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("Đăng ký thường trú", "Ngày sinh: 12/05/1990", "Chủ hộ: Trần Thị Mẫu")
        .containsPattern("Ngày đăng ký: \\d{2}/\\d{2}/\\d{4}");
  }

  @Test
  void endsWhenTheHeadOfTheHouseholdDoesNotAgree() {
    var dossier = police.accepts(citizen.files(Filing.sample("permanent-residence")));

    citizen.answers(dossier, "Task_AskConsent", "refused", HEAD);

    assertThat(dossier).reaches(8);
    assertThat(police.examiner().paper(dossier, "stop-notice").text())
        .contains("Lý do: Chủ hộ, chủ sở hữu chỗ ở không đồng ý", "Tiếp")
        .doesNotContain("null", "citizen");
  }

  @Test
  void endsWhenNobodyAgreesInTime() {
    var dossier = police.accepts(citizen.files(Filing.sample("temporary-residence")));
    citizen.isAsked(dossier, "Task_AskConsent");

    sandbox.movesClockBy(Duration.ofDays(8));

    assertThat(dossier).reaches(8);
    assertThat(police.examiner().paper(dossier, "stop-notice").text())
        .contains("Lý do: Quá hạn 5 ngày làm việc mà chưa có ý kiến đồng ý");
  }

  @Test
  void letsATenantStayUntilTheDayOfTheLease() {
    var dossier = police.accepts(citizen.files(Filing.sample("temporary-residence")));
    citizen.answers(dossier, "Task_AskConsent", "agreed", HEAD);
    visits(dossier);
    police.grants(dossier);
    assertThat(dossier).reaches(6).owes("LP-TAMTRU 7000 DUE");
    sandbox.paysFor(dossier);

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("Đăng ký tạm trú", "Tạm trú đến ngày: 01/11/2027");
  }

  private void visits(Filed dossier) {
    police
        .examiner()
        .decides(
            dossier,
            "Task_CheckResidence",
            "pass",
            "checkedOn",
            "2026-11-20",
            "checkedAt",
            "12 Phố Mẫu",
            "checkedWith",
            "Trần Thị Mẫu",
            "finding",
            "Có chỗ ở, đúng như khai báo");
  }
}
