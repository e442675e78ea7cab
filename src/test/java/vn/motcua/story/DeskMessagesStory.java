package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Tin đã gửi: what a citizen was told, by which way and whether it came through, beside the dossier it is about. */
class DeskMessagesStory extends StoryScene {

  /** A Tuesday; telephones may ring. */
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-12-01T09:00:00+07:00");

  @Test
  void showsEveryMessageWithItsStateInWordsAndTheFailedOnesToo() {
    sandbox.movesClockTo(MORNING);
    var dossier = citizen.files(birthRegistration().bornOn(LocalDate.of(2026, 10, 15)));
    reception.task(dossier, OfficerAtDesk.RECEIVE);
    await("the mail is out")
        .atMost(Duration.ofSeconds(40))
        .until(() -> sandbox.effects("mail", dossier).size() > 0);
    await("its row says so")
        .until(
            () -> reception.looksAt(dossier, "messages").expect(200).text().contains("\"SENT\""));
    database
        .sql(
            """
            insert into message (dossier_code, medium, recipient, state, notices, created_at, due_at, settled_at, reason)
            select dossier_code, 'SMS', '84901234567', 'FAILED', notices, created_at, due_at, created_at,
              'notification.address-refused' from message where dossier_code = ? and medium = 'MAIL' limit 1""")
        .param(dossier.code())
        .update();
    for (int width : new int[] {1280, 360}) {
      try (var desk = DeskPage.of(door, "tiepnhan", width)) {
        desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());
        var messages = desk.page.locator("#dossier .messages");
        assertThat(messages.locator("li[data-state='SENT']").first()).containsText("Đã nhận hồ sơ");
        assertThat(messages.locator("li[data-state='SENT']").first()).containsText("Đã gửi");
        assertThat(messages).containsText("Thư điện tử · m…@example.vn · ");
        var failed = messages.locator("li[data-state='FAILED']");
        assertThat(failed).containsText("Không gửi được");
        assertThat(failed).containsText("Tin nhắn SMS · 849…67");
        assertThat(failed).containsText("Vì sao: Nơi nhận không tồn tại hoặc từ chối địa chỉ này.");
        messages.getByText("Nội dung").first().click();
        assertThat(messages.locator(".as-written").first()).isVisible();
        assertThat(messages).not().containsText("mau@example.vn");
        assertThat(desk.browser.barriers()).isEmpty();
        assertThat(desk.browser.overflow()).isLessThanOrEqualTo(0);
        messages.scrollIntoViewIfNeeded();
        desk.browser.isPhotographed("desk-messages-" + width);
        assertThat(desk.browser.complaints()).isEmpty();
      }
    }
    officer("tiepnhan2").looksAt(dossier, "messages").expect(404, "dossier.unknown");
  }

  @Test
  void saysThatNothingWasSentWhereNothingWas() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, OfficerAtDesk.RECEIVE);
    await()
        .until(() -> !reception.looksAt(dossier, "messages").expect(200).json().isEmpty());
    database
        .sql("delete from message where dossier_code = ?")
        .param(dossier.code())
        .update();
    try (var desk = DeskPage.of(door, "tiepnhan")) {
      desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());

      assertThat(desk.page.locator("#dossier .messages .empty"))
          .containsText("Chưa gửi tin nào cho công dân");
    }
  }
}
