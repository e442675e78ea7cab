package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Reconciliations;

/** What the books say differently, and a dossier told to the national portal once more. */
class OperationLedgerStory extends AdministratorScene {

  @Autowired
  Reconciliations reconciliations;

  @Test
  void showsAndSettlesWhatTheBooksSayDifferently() {
    var day = LocalDate.now(ZONE).minusDays(40);
    var dossier = citizen.files(birthRegistration());
    var key = "EM" + System.nanoTime() + "VN";
    reconciliations.record(
        "parcels",
        day,
        17,
        List.of(Difference.of("missing-there", key, dossier.code(), "POSTED", null)));
    long id = count("select id from reconciliation_difference where key = '" + key + "'");
    var path = "/van-hanh/doi-soat/" + id + "/ket-thuc";

    assertThat(page("/van-hanh/doi-soat"))
        .contains(key, dossier.code(), "Hệ thống có, bưu điện không có", "không có");
    acts(path, Map.of("reason", "ngắn")).expect(422);
    acts(path, Map.of("reason", "Đã tìm thấy bưu gửi ở bưu cục")).expect(302);

    assertThat(page("/van-hanh/doi-soat")).doesNotContain(key);
    acts(path, Map.of("reason", "Đã tìm thấy bưu gửi ở bưu cục")).expect(404);
    assertThat(count(
            "select count(*) from audit_entry where actor = 'quantri' and kind = 'Reconciliations.Settled' and stream = '"
                + dossier + "' and payload::text like '%bưu cục%'"))
        .isEqualTo(1);
  }

  @Test
  void tellsTheNationalPortalOnceMore() {
    var dossier = filedAndAccepted(birthRegistration());
    await("all is told").until(() -> open(dossier, "national-portal"), List::isEmpty);
    long before =
        count("select count(*) from exchange where peer = 'national-portal' and subject = '"
            + dossier + "'");

    acts("/van-hanh/ho-so/" + dossier + "/dong-bo", Map.of()).expect(302);

    await("all is told again").until(() -> open(dossier, "national-portal"), List::isEmpty);
    assertThat(count("select count(*) from exchange where peer = 'national-portal' and subject = '"
            + dossier + "'"))
        .isGreaterThan(before);
    acts("/van-hanh/ho-so/H99.01-250101-9999/dong-bo", Map.of()).expect(404);
    acts("/van-hanh/doi-soat/so-sanh", Map.of("day", "2099-01-01")).expect(422);
    acts(
            "/van-hanh/doi-soat/so-sanh",
            Map.of("day", LocalDate.now(ZONE).minusDays(1).toString()))
        .expect(302);
  }
}
