package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Papers printed from the records of the day. */
class DeskPapersStory extends StoryScene {

  @Test
  void controlsTheWholeWayOfADossier() {
    sandbox.movesClockTo(OffsetDateTime.parse("2027-01-12T09:00:00+07:00"));
    var dossier = citizen.files(birthRegistration());
    reception.asksForSupplement(dossier, RECEIVE);
    citizen.supplements(
        dossier, Map.of("answers", Map.of("childHometown", "Xã Sông Mẫu, tỉnh Mẫu, Việt Nam")));
    reception.accepts(dossier);
    examiner.proposes(dossier);

    var slip = new Paper(reception.looksAt(dossier, "control-slip").expect(200).body()).text();

    assertThat(slip)
        .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH", dossier.code(), "Nguyễn Văn Mẫu", "Công dân")
        .contains("Tiếp nhận (Trần Thị Tiếp)", "Thẩm định (Lê Văn Chuyên)", "Đang giải quyết")
        .contains("ngày 12 tháng 01 năm 2027")
        .doesNotContain("null");
    door.get("tiepnhan2", "/api/desk/v1/dossiers/" + dossier.code() + "/control-slip")
        .expect(404, "dossier.unknown");
  }

  @Test
  void listsTheResultsOfADay() {
    sandbox.movesClockTo(OffsetDateTime.parse("2027-01-13T09:00:00+07:00"));
    var dossier = approved(birthRegistration());
    assertThat(dossier).reaches(6);
    sandbox.paysFor(dossier);
    assertThat(dossier).reaches(9);

    var list = new Paper(
            door.get("traketqua", "/api/desk/v1/hand-over-list").expect(200).body())
        .kept("hand-over-list")
        .text();
    assertThat(list)
        .contains("DANH SÁCH BÀN GIAO KẾT QUẢ", "ngày 13 tháng 01 năm 2027")
        .contains(dossier.code(), "Giấy khai sinh", "NGƯỜI NHẬN");
    var foreign = new Paper(
            door.get("traketqua2", "/api/desk/v1/hand-over-list").expect(200).body())
        .text();
    assertThat(foreign).doesNotContain(dossier.code());
    var other = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(3);
    var empty = new Paper(door.get("traketqua", "/api/desk/v1/hand-over-list?day=" + other)
            .expect(200)
            .body())
        .text();
    assertThat(empty).contains("0 hồ sơ").doesNotContain(dossier.code());
    door.get("traketqua", "/api/desk/v1/hand-over-list?day=hôm-nay").expect(400);
  }
}
