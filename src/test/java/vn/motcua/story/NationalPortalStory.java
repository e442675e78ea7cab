package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NationalPortalStory extends StoryScene {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  @Test
  void isToldEveryStatusInOrder() {
    var dossier = approved(birthRegistration());
    assertThat(dossier).reaches(9);
    returnDesk.handsOver(dossier);

    assertThat(told(dossier, 5)).isEqualTo(List.of("1", "2", "4", "9", "10"));
    assertThat(known(dossier).path("statuses")).hasSize(5);
  }

  @Test
  void isToldOfTheFeeAndThatItWasPaid() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    sandbox.pays(new PaymentUrl(citizen.paymentUrl(dossier)).reference(), "PAID");

    assertThat(told(dossier, 7)).isEqualTo(List.of("1", "2", "4", "6", "4", "9", "10"));
    var fee = known(dossier).path("record").path("DanhSachLePhi").get(0);
    assertThat(fee.path("MaPhiLePhi").asText()).isEqualTo("PHI-TRICHLUC");
    assertThat(fee.path("Gia").asText()).isEqualTo("8000");
  }

  @Test
  void isToldNothingButTheTruth() {
    var dossier = filedAndAccepted(birthRegistration());
    told(dossier, 3);
    var state = dossier.state();

    var entry = known(dossier).path("record");
    var acceptance = progress(dossier).get(1);

    assertThat(entry.path("MaTTHC").asText()).isEqualTo("1.001193");
    assertThat(entry.path("ChuHoSo").asText()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(entry.path("NgayTiepNhan").asText()).isEqualTo(portalTime(state, "acceptedAt"));
    assertThat(entry.path("NgayHenTra").asText()).isEqualTo(portalTime(state, "dueAt"));
    assertThat(entry.has("NgayTra")).isFalse();
    assertThat(entry.has("TaiKhoanDuocXacThucVoiVNeID")).isFalse();
    assertThat(acceptance.path("NguoiXuLy").asText()).isEqualTo("Trần Thị Tiếp");
    assertThat(acceptance.path("ThoiDiemXuLy").asText()).isEqualTo(portalTime(state, "acceptedAt"));
    assertThat(acceptance.path("PhongBanXuLy").asText()).isEqualTo("UBND xã Sông Mẫu");
  }

  @Test
  void catchesUpInOrderWhenItWasDown() {
    sandbox.disturbs("national-portal", "DOWN");
    var dossier = approved(birthRegistration().electronically());
    assertThat(dossier).reaches(10);
    assertThat(sandbox.effects("national-portal", dossier)).isEmpty();

    sandbox.heals("national-portal");

    assertThat(told(dossier, 5)).isEqualTo(List.of("1", "2", "4", "9", "10"));
    assertThat(sandbox.effects("national-portal", dossier)).hasSize(1);
  }

  @Test
  void holdsNothingTwiceThoughItsRepliesAreLost() {
    sandbox.disturbs("national-portal", "LOSE_REPLY", 2);
    var dossier = citizen.files(birthRegistration());
    reception.refuses(dossier, "Không thuộc thẩm quyền giải quyết");

    assertThat(told(dossier, 2)).isEqualTo(List.of("1", "3"));
    assertThat(known(dossier).path("statuses")).hasSize(2);
  }

  /** The statuses of the progress rows once there are as many. */
  private List<String> told(Filed dossier, int rows) {
    return await("the portal knows " + rows + " steps of " + dossier)
        .until(() -> progress(dossier), all -> all.size() >= rows)
        .stream()
        .map(row -> row.path("TrangThai").asText())
        .toList();
  }

  private List<JsonNode> progress(Filed dossier) {
    return sandbox.effects("national-portal", dossier).stream()
        .flatMap(held -> StreamSupport.stream(held.path("progress").spliterator(), false))
        .toList();
  }

  private JsonNode known(Filed dossier) {
    return sandbox.effects("national-portal", dossier).get(0);
  }

  private static String portalTime(JsonNode state, String field) {
    return TIME.format(OffsetDateTime.parse(state.path(field).asText()));
  }
}
