package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Đăng ký khai tử. */
class DeathStory extends StoryScene {

  @Test
  void isFreeInTimeAndGivesTheCopiesThatWerePaidFor() {
    var dossier = examined(death(2).copies(2));
    assertThat(dossier).reaches(6).owes("LP-KHAITU 0 WAIVED", "PHI-TRICHLUC 16000 DUE");
    sandbox.paysFor(dossier);
    assertThat(dossier).reaches(9);
    returnDesk.handsOver(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 6, 4, 9, 10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("TRÍCH LỤC KHAI TỬ", "Nguyễn Thanh Mai", "Giới tính: Nữ")
        .doesNotContain("BẢN SAO")
        .doesNotContainPattern(Paper.RAW);
    assertThat(copies(dossier)).isEqualTo(2);
    assertThat(examiner.paper(dossier, "paper-copy").text())
        .contains("TRÍCH LỤC KHAI TỬ (BẢN SAO)", "Nguyễn Thanh Mai");
    assertThat(sandbox.effect("civil-status", "civil-status-record", dossier).toString())
        .contains("040148114537");
  }

  @Test
  void costsAFeeAfterFifteenDays() {
    var dossier = examined(death(30));

    assertThat(dossier).reaches(6).owes("LP-KHAITU 5000 DUE");
    sandbox.paysFor(dossier);

    assertThat(dossier).reaches(9);
    assertThat(citizen.takes("fee-receipt", dossier).text()).contains("5.000 đ", "Năm nghìn đồng");
  }

  @Test
  void isRegisteredForSomebodyWithoutANumber() {
    var dossier = filedAndAccepted(death(2).answer("deceasedPersonalId", null).electronically());
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text()).doesNotContain("Số định danh cá nhân");
    assertThat(sandbox.requests("population", dossier)).isEmpty();
  }

  @Test
  void isNotFiledWithoutTheNoticeOrItsNumber() {
    var problem = citizen.tries(death(2).answer("deathNoticeNumber", null)).expect(422);

    assertThat(problem.text()).contains("Giấy báo tử");
  }

  private static Filing death(int daysAgo) {
    var day = LocalDate.now().minusDays(daysAgo).toString();
    return Filing.sample("death").answer("deathDate", day).answer("deathNoticeDate", day);
  }

  private Filed examined(Filing filing) {
    var dossier = filedAndAccepted(filing);
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);
    return dossier;
  }

  private long copies(Filed dossier) {
    return examiner.looksAt(dossier).json().path("documents").findValuesAsText("template").stream()
        .filter("paper-copy"::equals)
        .count();
  }
}
