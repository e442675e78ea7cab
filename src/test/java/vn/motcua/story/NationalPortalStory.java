package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

    assertThat(told(dossier, "10")).isEqualTo(List.of("1", "2", "4", "9", "10"));
    assertThat(known(dossier).path("statuses")).hasSize(5);
  }

  @Test
  void isToldOfTheFeeAndThatItWasPaid() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    sandbox.pays(new PaymentUrl(citizen.paymentUrl(dossier)).reference(), "PAID");

    assertThat(told(dossier, "10")).isEqualTo(List.of("1", "2", "4", "6", "4", "9", "10"));
    var fee = known(dossier).path("record").path("DanhSachLePhi").get(0);
    assertThat(fee.path("MaPhiLePhi").asText()).isEqualTo("PHI-TRICHLUC");
    assertThat(fee.path("Gia").asText()).isEqualTo("8000");
  }

  @Test
  void isToldNothingButTheTruth() {
    var dossier = filedAndAccepted(birthRegistration());
    told(dossier, "4");
    var state = dossier.state();

    var entry = known(dossier).path("record");
    var acceptance = progress(dossier).stream()
        .filter(row -> row.path("TrangThai").asText().equals("2"))
        .findFirst()
        .orElseThrow();

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

    assertThat(told(dossier, "10")).isEqualTo(List.of("1", "2", "4", "9", "10"));
    assertThat(sandbox.effects("national-portal", dossier)).hasSize(1);
  }

  @Test
  void holdsNothingTwiceThoughItsRepliesAreLost() {
    sandbox.disturbs("national-portal", "LOSE_REPLY", 2);
    var dossier = citizen.files(birthRegistration());
    reception.refuses(dossier, "Không thuộc thẩm quyền giải quyết");

    assertThat(told(dossier, "3")).isEqualTo(List.of("1", "3"));
    assertThat(known(dossier).path("statuses")).hasSize(2);
  }

  @Test
  void isToldEachStepOfAnOfficerWithinAStatus() {
    var dossier = approved(birthRegistration().electronically());
    told(dossier, "10");

    assertThat(progress(dossier).stream()
            .map(row ->
                row.path("TrangThai").asText() + " " + row.path("NoiDungXuLy").asText())
            .toList())
        .isEqualTo(List.of(
            "1 Mới đăng ký",
            "1 Tiếp nhận hồ sơ",
            "2 Được tiếp nhận",
            "4 Đang xử lý",
            "4 Thẩm định hồ sơ",
            "4 Phê duyệt",
            "9 Đã xử lý xong",
            "10 Đã trả kết quả"));
  }

  /** The statuses of the progress rows, each run of one status once, when the last of them has come. */
  private List<String> told(Filed dossier, String last) {
    var rows = await("the portal knows status " + last + " of " + dossier)
        .until(
            () -> progress(dossier),
            all -> !all.isEmpty()
                && all.get(all.size() - 1).path("TrangThai").asText().equals(last));
    var statuses = new ArrayList<String>();
    for (var row : rows) {
      var status = row.path("TrangThai").asText();
      if (statuses.isEmpty() || !statuses.get(statuses.size() - 1).equals(status)) {
        statuses.add(status);
      }
    }
    return statuses;
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
