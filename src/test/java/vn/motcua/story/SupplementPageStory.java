package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A citizen without an account mends what was asked for, on a phone, in a real browser. */
class SupplementPageStory extends StoryScene {

  @Test
  void showsOnlyWhatWasAskedForAndTakesItOnce() {
    var dossier = citizen.files(birthRegistration());
    reception
        .tries(
            dossier,
            RECEIVE,
            "supplement",
            "reason",
            "Thiếu giấy chứng sinh",
            "items",
            List.of(
                Map.of("componentCode", "hospital-certificate", "sentence", "blurred"),
                Map.of(
                    "field",
                    "childHometown",
                    "sentence",
                    "incomplete-answer",
                    "remark",
                    "Ghi rõ xã.")))
        .expect(204);
    assertThat(reception.paper(dossier, "supplement-request").text())
        .contains("quét mã QR", INCOMPLETE + " Ghi rõ xã.")
        .containsPattern("bo- ?sung\\?ma=" + dossier.code());

    try (var context =
        Chromium.started().newContext(new NewContextOptions().setViewportSize(360, 800))) {
      var page = context.newPage();
      page.navigate(door.address() + "/bo-sung?ma=" + dossier.code());
      digits(page, "0000");
      assertThat(page.locator(".error").innerText()).isNotBlank();
      assertThat(page.content()).doesNotContain(BLURRED, "Thiếu giấy chứng sinh");
      digits(page, "4567");
      assertThat(page.locator("main").innerText())
          .contains("Thiếu giấy chứng sinh", BLURRED, INCOMPLETE + " Ghi rõ xã.")
          .doesNotContain(Filing.CHILD, "001192000002");
      assertThat(page.locator(".asked"))
          .satisfies(asked -> assertThat(asked.count()).isEqualTo(2));
      assertThat(Axe.barriers(page)).isEmpty();

      chooses(page, "bang.txt", "text/plain", "không phải tệp được nhận".getBytes());
      hometown(page).fill("Xã Sông Mẫu, tỉnh Mẫu");
      sends(page);
      assertThat(page.locator(".fault").innerText()).isNotBlank();
      assertThat(hometown(page).inputValue()).isEqualTo("Xã Sông Mẫu, tỉnh Mẫu");

      chooses(page, "chung-sinh.pdf", "application/pdf", Paper.scan());
      hometown(page).fill("x".repeat(501));
      sends(page);
      assertThat(page.locator(".hint strong").innerText()).isEqualTo("chung-sinh.pdf");

      hometown(page).fill("Xã Sông Mẫu, tỉnh Mẫu");
      sends(page);
      assertThat(page.locator("[role=status]").innerText()).contains("Đã nhận nội dung bổ sung");
      page.reload(); // sends the form again
      assertThat(page.locator("main").innerText())
          .contains("Không có yêu cầu bổ sung nào đang chờ");
    }

    var request = dossier.state().path("supplementRequests").get(0);
    assertThat(request.path("answeredAt").isNull()).isFalse();
    var seen = reception.looksAt(dossier).expect(200).json();
    assertThat(seen.at("/content/answers/childHometown").asText())
        .isEqualTo("Xã Sông Mẫu, tỉnh Mẫu");
    assertThat(seen.path("components").findValuesAsText("componentCode"))
        .contains("hospital-certificate");
  }

  @Test
  void wantsARemarkForEveryItem() {
    var dossier = citizen.files(birthRegistration());
    reception
        .tries(
            dossier,
            RECEIVE,
            "supplement",
            "reason",
            "Thiếu giấy",
            "items",
            List.of(Map.of("componentCode", "hospital-certificate")))
        .expect(422, "workflow.input-invalid");
    assertThat(dossier).reaches(1);
  }

  private static final String BLURRED =
      "Bản chụp mờ, không đọc được; chụp hoặc quét lại rõ nét, đủ các trang.";
  private static final String INCOMPLETE = "Khai thiếu; ghi đầy đủ theo hướng dẫn của mục này.";

  private static void digits(Page page, String digits) {
    page.getByLabel("Bốn số cuối").fill(digits);
    page.getByRole(AriaRole.BUTTON).click();
  }

  private static Locator hometown(Page page) {
    return page.locator("#childHometown");
  }

  private static void chooses(Page page, String name, String type, byte[] content) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
  }

  private static void sends(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi bổ sung"))
        .click();
  }
}
