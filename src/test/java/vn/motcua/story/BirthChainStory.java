package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Liên thông khai sinh: one filing, four offices, each with its own clock. */
class BirthChainStory extends StoryScene {

  private static final String BIRTH = "Task_AwaitBirth";
  private static final String RESIDENCE = "Task_AwaitResidence";
  private static final String HEALTH_CARD = "Task_AwaitHealthCard";
  private static final String IDENTITY_CARD = "Task_AwaitIdentityCard";

  private Staff police;
  private Staff insurance;

  @BeforeEach
  void theOffices() {
    police = staff("cax");
    insurance = staff("bhxh");
  }

  @Test
  void registersTheBirthFirstAndThenTheRestSideBySide() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
    var chain = begun(child().answer("childDateOfBirth", "2026-11-02"));
    assertThat(chain.links()).containsOnlyKeys(BIRTH);

    var birth = registered(chain);
    assertThat(citizen.takes("result", birth).text()).contains("GIẤY KHAI SINH", Filing.CHILD);

    var residence = police.accepts(chain.linked(RESIDENCE));
    var healthCard = insurance.accepts(chain.linked(HEALTH_CARD));
    var identityCard = police.accepts(chain.linked(IDENTITY_CARD));
    assertThat(due(residence)).isEqualTo("2026-12-03T09:00:00+07:00"); // 2 working days
    assertThat(due(identityCard)).isEqualTo("2026-12-08T09:00:00+07:00"); // 5
    police.grants(residence);
    insurance.grants(healthCard);
    assertThat(residence).reaches(10).owes("LP-THUONGTRU 0 WAIVED");
    assertThat(healthCard).reaches(10);
    assertThat(chain.dossier()).reaches(4); // the others' results are out all the same
    assertThat(citizen.takes("result", healthCard).text())
        .contains("THÔNG BÁO CẤP THẺ BẢO HIỂM Y TẾ", "Bảo hiểm xã hội tỉnh Mẫu".toUpperCase())
        .contains(Filing.CHILD)
        .doesNotContainPattern(Paper.RAW);
    assertThat(citizen.takes("result", residence).text())
        .contains("Đăng ký thường trú", "Quan hệ với chủ hộ: Con")
        .doesNotContainPattern(Paper.RAW);
    police.grants(identityCard);
    assertThat(identityCard).reaches(9); // a card is fetched at the counter, as chosen for it
    returnDesk.decides(identityCard, "Task_TakeResult", "received");
    returnDesk.handsOver(identityCard);

    assertThat(chain.dossier()).reaches(10).hasBeen(1, 2, 4, 9, 10);
    assertThat(sandbox.effects("interlinked", "report", chain.dossier())).hasSize(3);
  }

  @Test
  void takesThePapersAlongToTheDossiersThatNeedThem() {
    var paper = citizen.uploads("giay-chung-sinh.pdf", Paper.scan());
    var chain = begun(
        child().answer("hospitalCertificateNumber", null).component("hospital-certificate", paper));

    var birth = chain.linked(BIRTH);

    reception.task(birth, OfficerAtDesk.RECEIVE);
    assertThat(reception.looksAt(birth).json().path("components").findValuesAsText("fileId"))
        .containsExactly(paper);
  }

  @Test
  void stopsWhenAPartStopsAndTheOfficeSaysSo() {
    var chain = begun(child().answer("cardAsked", false).answer("identityCardDelivery", null));
    registered(chain);
    var healthCard = insurance.accepts(chain.linked(HEALTH_CARD));
    insurance.examiner().decides(healthCard, "Task_Examine", "decline", "reason", "Đã có thẻ");
    assertThat(healthCard).reaches(8);
    assertThat(chain.dossier()).reaches(4);

    examiner.decides(
        chain.dossier(), "Task_ResolveHealthCard", "stop", "reason", "Trẻ đã có thẻ ở nơi khác");

    assertThat(chain.dossier()).reaches(8);
    assertThat(chain.links()).doesNotContainKey(IDENTITY_CARD);
    assertThat(examiner.paper(chain.dossier(), "stop-notice").text())
        .contains("Trẻ đã có thẻ ở nơi khác");
  }

  @Test
  void isStoppedWhenNothingIsSuppliedWithinSevenWorkingDays() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
    var dossier = citizen.files(child());
    reception.decides(
        dossier,
        OfficerAtDesk.RECEIVE,
        "supplement",
        "reason",
        "Chưa rõ nơi sinh",
        "items",
        List.of(Map.of("field", "childPlaceOfBirth", "remark", "Ghi đủ tên cơ sở y tế")));
    assertThat(dossier).reaches(5);

    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-10T08:00:00+07:00"));
    assertThat(dossier).reaches(5);
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-11T08:00:00+07:00"));

    assertThat(dossier).reaches(8);
  }

  private static Filing child() {
    return Filing.sample("birth-chain")
        .answer("childDateOfBirth", LocalDate.now().minusDays(20).toString())
        .answer("identityCardDelivery", "COUNTER");
  }

  private Chain begun(Filing filing) {
    var dossier = filedAndAccepted(filing);
    var chain = new Chain(dossier, door, database);
    chain.linked(BIRTH);
    return chain;
  }

  private Filed registered(Chain chain) {
    var birth = chain.linked(BIRTH);
    reception.accepts(birth);
    examiner.proposes(birth);
    chairman.approves(birth);
    assertThat(birth).reaches(10);
    return birth;
  }

  private static OffsetDateTime due(Filed dossier) {
    return OffsetDateTime.parse(dossier.state().path("dueAt").asText())
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
