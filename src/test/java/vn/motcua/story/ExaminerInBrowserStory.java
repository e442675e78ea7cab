package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What an examiner does before anything is decided: find a dossier, and see what is new. */
class ExaminerInBrowserStory extends StoryScene {

  @Test
  void findsADossierByWhatIsKnownOfTheApplicant() {
    var phone = "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    var dossier = filedAndAccepted(birthRegistration().applicant("phone", phone));
    var other = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    examiner.task(other, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien")) {
      for (var words : new String[] {
        phone,
        "nguyen mau " + phone,
        "MẪU " + phone.substring(0, 9),
        "001090000001 " + phone,
        dossier.code().toLowerCase()
      }) {
        desk.finds(words);
        assertThat(desk.row(dossier)).hasCount(1);
        assertThat(desk.row(other)).hasCount(0);
        assertThat(desk.page.locator("#view-group .count")).hasText("1");
      }
      desk.finds("khong-co-ai-ten-nhu-vay");
      assertThat(desk.page.locator("#tasks .empty"))
          .containsText("Không tìm thấy việc nào hợp với “khong-co-ai-ten-nhu-vay”");
      desk.page.getByText("Bỏ tìm kiếm").click();
      assertThat(desk.page.locator("#query")).hasValue("");
      assertThat(desk.page.locator("tr[data-task]").first()).isVisible();
      assertThat(desk.browser.complaints()).isEmpty();
    }
  }

  @Test
  void opensADossierThatHasNoTaskAnyMore() {
    var dossier = approved(birthRegistration().electronically());
    DossierAssert.assertThat(dossier).reaches(10);
    try (var desk = DeskPage.of(door, "chuyenvien").finds(dossier.code())) {
      assertThat(desk.row(dossier)).hasCount(0);
      desk.page.getByText("Mở hồ sơ " + dossier.code()).click();
      assertThat(desk.page.locator("#work-title")).containsText(dossier.code());
      assertThat(desk.page.locator("#decision")).containsText("Hồ sơ được mở để xem");
    }
  }

  @Test
  void seesWhatIsNewAndWhatHasChangedSinceTheLastLook() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    newOfficer("thamdinh-tin", "H99.01", "EXAMINATION");
    try (var desk = DeskPage.of(door, "chuyenvien").finds(dossier.code())) {
      var news = desk.row(dossier).locator(".news");
      assertThat(news).hasText("Chưa xem");
      desk.opens(dossier);
      desk.goes(DeskPage.PATH + "?view=group&query=" + dossier.code());
      assertThat(desk.row(dossier)).hasCount(1);
      assertThat(news).hasCount(0);

      door.post(
              "thamdinh-tin",
              "/api/desk/v1/dossiers/" + dossier.code() + "/notes",
              Map.of("text", "Bệnh viện đã trả lời"))
          .expect(201);

      desk.page.locator("#view-group").click();
      assertThat(news).hasText("Có thay đổi");
      desk.opens(dossier);
      assertThat(desk.page.locator(".notes .entries")).containsText("Bệnh viện đã trả lời");
      desk.goes(DeskPage.PATH + "?view=group&query=" + dossier.code());
      assertThat(news).hasCount(0);
      assertThat(desk.browser.complaints()).isEmpty();
    } finally {
      database
          .sql("update officer set active = false where username = 'thamdinh-tin'")
          .update();
    }
  }
}
