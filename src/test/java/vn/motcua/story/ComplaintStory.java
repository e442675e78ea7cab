package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phản ánh, kiến nghị. */
class ComplaintStory extends StoryScene {

  private Staff province;

  @BeforeEach
  void theProvince() {
    province = staff("tinh");
  }

  @Test
  void isAnsweredInWritingWithTheWordOfTheOfficeComplainedAboutAndPublished() {
    var dossier = province.accepts(citizen.files(Filing.sample("complaint")));
    var desk = province.examiner();
    desk.decides(dossier, "Task_ExamineComplaint", "consult");
    desk.decides(
        dossier,
        "Task_RecordOpinion",
        "answered",
        "opinionNumber",
        "12/UBND",
        "opinionText",
        "Hồ sơ chậm do lỗi kết nối, nay đã trả.");
    desk.decides(
        dossier,
        "Task_ExamineComplaint",
        "propose",
        "finding",
        "FOUNDED",
        "answerText",
        "Phản ánh có căn cứ; cơ quan đã xin lỗi và trả kết quả.",
        "measures",
        "Nhắc nhở công chức tiếp nhận.");
    province.chairman().approves(dossier);
    assertThat(dossier).reaches(10);
    desk.decides(dossier, "Task_PublishAnswer", "published", "publishedAt", "Cổng thông tin tỉnh");

    assertThat(citizen.takes("result", dossier).text())
        .contains("VĂN BẢN TRẢ LỜI PHẢN ÁNH, KIẾN NGHỊ", "Chậm giải quyết hồ sơ", "12/UBND")
        .contains("Phản ánh có căn cứ; cơ quan đã xin lỗi", "PHÓ CHỦ TỊCH UBND TỈNH")
        .doesNotContainPattern(Paper.RAW)
        .doesNotContain("FOUNDED");
    assertThat(dossier).hasBeen(1, 2, 4, 9, 10);
  }

  @Test
  void isRefusedWhenAnotherLawIsForIt() {
    var dossier = citizen.files(Filing.sample("complaint"));

    province.reception().refuses(dossier, "Gửi theo Luật Khiếu nại");

    assertThat(dossier).reaches(3);
    assertThat(province.reception().paper(dossier, "refusal").text())
        .contains("Gửi theo Luật Khiếu nại");
  }

  @Test
  void isStoppedWhenNobodyMakesItClear() {
    var dossier = province.accepts(citizen.files(Filing.sample("complaint")));
    province
        .examiner()
        .decides(
            dossier,
            "Task_ExamineComplaint",
            "supplement",
            "reason",
            "Chưa rõ hồ sơ nào",
            "items",
            java.util.List.of(java.util.Map.of("field", "content", "remark", "Nêu mã hồ sơ")));
    assertThat(dossier).reaches(5).isPaused();

    sandbox.movesClockBy(java.time.Duration.ofDays(20));

    assertThat(dossier).reaches(8);
  }
}
