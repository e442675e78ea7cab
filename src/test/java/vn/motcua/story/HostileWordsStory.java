package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What citizens, colleagues and other systems write stays words on every page that shows it. */
class HostileWordsStory extends StoryScene {

  private static final String SCRIPT = "<img src=x onerror=\"document.title='stolen'\">";
  private static final String BULK = "/ban-lam-viec/hang-loat";

  @Test
  void inNamesAtTheBulkPagesAndAmongTheParcels() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    var posted = approved(birthRegistration().byPost());
    await().until(posted::parcel, Objects::nonNull);
    names(dossier);
    names(posted);
    try (var officer = SupervisorPage.of(door.address(), "chuyenvien", 1280, 900)) {
      officer.goes(BULK + "?query=" + dossier.code());
      staysWords(officer, 1);
      officer.page.locator("input[name=task]").check();
      officer.page.getByLabel("Làm gì").selectOption("HAND_OVER");
      officer.page.getByLabel("Lời nhắn hoặc lý do phân công").fill(SCRIPT);
      officer.page.getByText("Xem trước").click();
      staysWords(officer, 2);
      officer.goes(BULK + "?query=%22%3E" + SCRIPT.replace(" ", "%20").replace("\"", "%22"));
      staysWords(officer, 0);
    }
    try (var officer = SupervisorPage.of(door.address(), "traketqua", 1280, 900)) {
      officer.goes("/ban-lam-viec/buu-gui?query=" + posted.code());
      staysWords(officer, 1);
    }
  }

  /** The engine's own list has a copy of the name. */
  private void names(Filed dossier) {
    database
        .sql(
            """
            update dossier set applicant_name = :name, content = jsonb_set(jsonb_set(content,
              '{applicant,fullName}', to_jsonb(:name::text)), '{delivery,recipient}', to_jsonb(:name::text))
            where code = :code""")
        .param("name", SCRIPT)
        .param("code", dossier.code())
        .update();
    database
        .sql("update work_item set applicant_name = ? where dossier_code = ?")
        .params(SCRIPT, dossier.code())
        .update();
  }

  @Test
  void inWhatAnOfficerAsksOfACitizen() {
    var dossier = citizen.files(birthRegistration());
    var items = List.of(Map.of("field", "childHometown", "remark", SCRIPT));
    reception
        .tries(dossier, RECEIVE, "supplement", "reason", SCRIPT, "items", items)
        .expect(204);
    DossierAssert.assertThat(dossier).reaches(5);
    try (var reader = SupervisorPage.of(door.address(), "tiepnhan", 360, 800)) {
      for (var form : List.of("/bo-sung", "/tra-cuu")) {
        reader.goes(form + "?ma=" + dossier.code());
        reader.page.locator("#so").fill("4567");
        reader.page.locator("form.card button").click();
        assertThat(reader.page.locator("main")).containsText("<img src=x");
        staysWords(reader, 1);
      }
    }
  }

  @Test
  void inAHandOverNoteAndInWhatASigningServiceAnswers() {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (var officer = SupervisorPage.of(door.address(), "chuyenvien2", 1280, 900)) {
      officer.goes("/ban-lam-viec/vang-mat");
      officer.page.getByLabel("Đến hết ngày").fill(today.toString());
      officer.page.getByLabel("Nội dung bàn giao").fill(SCRIPT);
      officer.page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
      staysWords(officer, 1);
    } finally {
      database.sql("delete from absence").update();
    }
    var approver = newOfficer("lanhdao-la", "H99.01", "APPROVAL");
    signsRemotely("lanhdao-la", "001085012690");
    var dossier = declinedBy(approver);
    database
        .sql("update signing_order set reason = ?, title = ? where dossier_code = ?")
        .params(SCRIPT, SCRIPT, dossier.code())
        .update();
    try (var officer = SupervisorPage.of(door.address(), "lanhdao-la", 1280, 900)) {
      officer.goes("/ky-so");
      staysWords(officer, 2);
    } finally {
      database
          .sql("update officer set active = false where username = 'lanhdao-la'")
          .update();
    }
  }

  /** @param times how often it is to be read at least */
  private static void staysWords(SupervisorPage seen, int times) {
    assertThat(seen.page.locator("main").innerText().split("<img src=x", -1).length - 1)
        .isGreaterThanOrEqualTo(times);
    assertThat(seen.page.locator("img[src='x']")).hasCount(0);
    assertThat(seen.page.title()).doesNotContain("stolen");
    assertThat(seen.complaints()).noneMatch(one -> one.contains("Content Security"));
  }
}
