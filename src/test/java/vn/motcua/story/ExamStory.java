package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Đăng ký dự thi: filed in a window, decided on one list of the school. */
class ExamStory extends StoryScene {

  private static final String SCHOOL = "H99.41";

  @Test
  void offersNobodyTheListsOfSchools() {
    var offered = door.get("portal", "/api/portal/v1/procedures").expect(200).text();

    assertThat(offered).contains("1.005142").doesNotContain("6.990002");
    door.get("portal", "/api/portal/v1/procedures/6.990002").expect(404, "procedure.unknown");
  }

  @Test
  void isFiledOnlyInsideTheWindow() {
    var candidate = new Candidates(citizen).candidate(SCHOOL, 1);
    sandbox.movesClockTo(OffsetDateTime.parse("2027-04-21T06:59:00+07:00"));
    assertThat(citizen.tries(candidate).expect(422).faults())
        .containsExactly("/procedureCode intake.window-not-open");

    sandbox.movesClockTo(Candidates.CLOSED);

    assertThat(citizen.tries(candidate).expect(422).faults())
        .containsExactly("/procedureCode intake.window-closed");
  }

  @Test
  void isApprovedWithTheListOfTheSchoolAfterTheRoundOfCorrections() {
    sandbox.movesClockTo(Candidates.OPEN);
    var candidates = new Candidates(citizen);
    var admitted = citizen.files(candidates.candidate(SCHOOL, 11));
    var excluded = citizen.files(candidates.candidate(SCHOOL, 12));
    assertThat(admitted).reaches(4);
    var list = listOf(admitted);
    assertThat(listOf(excluded)).isEqualTo(list);
    var headmaster = officer("lanhdao-thpt");

    sandbox.movesClockTo(Candidates.CLOSED);
    headmaster.decides(list, "Task_ApproveList", "return", "reason", "Nhiều phiếu ghi sai lớp");
    corrects(admitted, "className", "12A2").expect(200);
    corrects(admitted, "schoolCode", "H99.42").expect(422);
    sandbox.movesClockTo(Candidates.CORRECTED);
    corrects(admitted, "className", "12A3").expect(409, "intake.corrections-closed");
    headmaster.decides(
        list,
        "Task_ApproveList",
        "approve",
        "excludedCodes",
        excluded.code(),
        "excludedReason",
        "Chưa hoàn thành chương trình lớp 12");
    officer("lanhdao-gddt").decides(list, "Task_ConfirmList", "approve");

    assertThat(list).reaches(10);
    assertThat(admitted).reaches(10).hasBeen(1, 2, 4, 4, 9, 10);
    assertThat(citizen.takes("result", admitted).text())
        .contains("GIẤY BÁO DỰ THI", "Lớp: 12A2", "Ngày sinh: 02/03/2009", "HIỆU TRƯỞNG")
        .contains("Môn tự chọn: Ngoại ngữ và Vật lí", "Sông Mẫu, ngày")
        .doesNotContainPattern(Paper.RAW);
    assertThat(excluded).reaches(8);
    assertThat(headmaster.paper(excluded, "stop-notice").text())
        .contains("Chưa hoàn thành chương trình lớp 12");
  }

  private Answer corrects(Filed dossier, String field, String value) {
    return door.post(
        "portal", dossier.path() + "/corrections", Map.of("answers", Map.of(field, value)));
  }

  private Filed listOf(Filed candidate) {
    var code = await("the list of " + candidate)
        .until(
            () -> database
                .sql(
                    """
                    select l.list_code from list_member m
                    join dossier_list l using (procedure_code, procedure_version, answer) where m.dossier_code = ?""")
                .param(candidate.code())
                .query(String.class)
                .optional(),
            Optional::isPresent)
        .orElseThrow();
    return new Filed(code, door);
  }
}
