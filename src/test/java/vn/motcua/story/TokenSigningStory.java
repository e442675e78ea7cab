package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.document.SignatureFinding;
import vn.motcua.document.SignedPaper;

/** An approver signs with the token in the own computer, through the browser and the signing software beside it. */
class TokenSigningStory extends StoryScene {

  private static final String OWN = "001085020001";

  @Autowired
  ApplicationContext application;

  @Test
  void signsSeveralPapersInTheBrowser() {
    var approver = newOfficer("lanhdao-token", "H99.01", "APPROVAL");
    registersInTheBrowser("lanhdao-token", OWN);
    var first = approvedBy(approver);
    var second = approvedBy(approver);
    await().until(() -> page("lanhdao-token"), text -> text.contains(second.code()));
    assertThat(page("lanhdao-token")).contains(first.code());

    try (var officer = SupervisorPage.of(door.address(), "lanhdao-token", 1280, 900)) {
      officer.goes("/ky-so");
      assertThat(officer.barriers()).isEmpty();
      plugs("001085020002");
      officer.page.locator("#ky").click();
      assertThat(officer.page.locator("#tien-do")).hasText("Đã ký 0 trong 2 giấy tờ.");
      assertThat(officer.page.locator("tr[data-order]").first())
          .containsText("chứng thư của người khác");

      plugs(OWN);
      officer.page.locator("#ky").click();
      assertThat(officer.page.locator("#tien-do")).hasText("Đã ký 2 trong 2 giấy tờ.");
      officer.isPhotographed("signing-with-token");
      officer.goes("/ky-so");
      assertThat(officer.page.locator("main")).containsText("Không có giấy tờ nào chờ ký");
    }
    for (var dossier : List.of(first, second)) {
      assertThat(dossier).reaches(9);
      var paper = reception.paper(dossier, "birth-certificate");
      assertThat(SignedPaper.findings(application, paper.content()))
          .hasSize(2)
          .allMatch(SignatureFinding::valid);
    }
  }

  @Test
  void saysWhatToDoWhereTheSigningSoftwareIsNotThere() {
    var approver = newOfficer("lanhdao-token2", "H99.01", "APPROVAL");
    registersInTheBrowser("lanhdao-token2", OWN);
    var dossier = approvedBy(approver);
    await().until(() -> page("lanhdao-token2"), text -> text.contains(dossier.code()));

    try (var officer = SupervisorPage.of(door.address(), "lanhdao-token2", 360, 740)) {
      officer.goes("/ky-so");
      assertThat(officer.barriers()).isEmpty();
      assertThat(officer.overflow()).isZero();
      officer.isPhotographed("signing-narrow");
      officer.page.evaluate("document.querySelector('main').dataset.service += '1'");
      officer.page.locator("#ky").click();
      assertThat(officer.page.locator("tr[data-order]")).containsText("Chưa ký được");
    }
    assertThat(dossier.status()).isEqualTo(4);
  }

  @Test
  void letsAFileInOnlyWithItsOwnTicket() {
    var approver = newOfficer("lanhdao-token3", "H99.01", "APPROVAL");
    registersInTheBrowser("lanhdao-token3", OWN);
    var dossier = approvedBy(approver);
    var order = await()
        .until(() -> page("lanhdao-token3"), text -> text.contains(dossier.code()))
        .split("data-order=\"")[1]
        .split("\"")[0];
    door.post("lanhdao", "/ky-so/" + order + "/phieu", null).expect(404);
    var ticket = door.post("lanhdao-token3", "/ky-so/" + order + "/phieu", null)
        .expect(200)
        .json()
        .path("address")
        .asText()
        .replace(door.address(), "");
    var outside = new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build());

    assertThat(outside.get(null, ticket).expect(200).header("Content-Type"))
        .isEqualTo("application/pdf");
    outside.get(null, ticket + "x").expect(404, "document.signing-ticket-invalid");
    outside.get(null, "/ky-so/" + order + "/giay.pdf").expect(401);
    var newer = door.post("lanhdao-token3", "/ky-so/" + order + "/phieu", null).expect(200);
    assertThat(newer.json().path("address").asText()).doesNotEndWith(ticket);
    outside.get(null, ticket).expect(404, "document.signing-ticket-invalid");
  }

  private Filed approvedBy(OfficerAtDesk approver) {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    approver.approves(dossier);
    return dossier;
  }

  private void plugs(String userId) {
    door.send("quantri", "PUT", "/sandbox/v1/tokens/" + userId, null).expect(200);
  }

  private String page(String username) {
    return door.send(username, "GET", "/ky-so", null, "Accept", "text/html").text();
  }

  private void registersInTheBrowser(String username, String userId) {
    var certificate = door.get("quantri", "/sandbox/v1/tokens/" + userId + "/certificate.cer")
        .expect(200)
        .body();
    try (var administrator = SupervisorPage.of(door.address(), "quantri", 1280, 900)) {
      administrator.goes("/van-hanh/chu-ky-so");
      var page = administrator.page;
      page.getByLabel("Tên đăng nhập của cán bộ").fill(username);
      page.getByLabel("Cách ký").selectOption("VGCA");
      page.getByLabel("Chứng thư (.cer)")
          .setInputFiles(new FilePayload("chung-thu.cer", "application/pkix-cert", certificate));
      page.getByText("Ghi", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
          .click();
      assertThat(page.locator(".done")).isVisible();
      assertThat(page.locator("tbody tr")
              .filter(new Locator.FilterOptions().setHasText("(" + username + ")")))
          .containsText("USB token");
      assertThat(administrator.barriers()).isEmpty();
    }
  }
}
