package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thông báo hoạt động khuyến mại. */
class PromotionStory extends StoryScene {

  private static final String TASK = "Task_ReportOrChange";

  private Staff trade;

  @BeforeEach
  void theDepartmentOfTrade() {
    trade = staff("sct");
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
  }

  @Test
  void isNotifiedThreeWorkingDaysAhead() {
    var refused = citizen.tries(notice().answer("startsOn", "2026-12-03"));

    assertThat(refused.expect(422).faults()).contains("/answers/startsOn intake.too-late-before");
    citizen.files(notice().answer("startsOn", "2026-12-04"));
  }

  @Test
  void tellsEveryProvinceAndTellsThemAgainWhatChanged() {
    var dossier =
        trade.accepts(citizen.files(notice().answer("provinces", List.of("01", "79", "48"))));
    citizen.answers(
        dossier,
        TASK,
        "change",
        "changeDescription",
        "Kéo dài chương trình",
        "changedEndsOn",
        "2027-01-15");
    report(dossier);
    trade.examiner().decides(dossier, "Task_FileReport", "filed");

    assertThat(dossier).reaches(10);
    assertThat(told(dossier, "TIEPNHAN")).containsExactlyInAnyOrder("H01", "H48", "H79");
    assertThat(told(dossier, "CAPNHAT")).containsExactlyInAnyOrder("H01", "H48", "H79");
  }

  @Test
  void remindsWhoHasNotReportedInTime() {
    var dossier = trade.accepts(citizen.files(notice()));
    citizen.isAsked(dossier, TASK);

    sandbox.movesClockTo(
        LocalDate.of(2026, 12, 31).plusDays(46).atTime(9, 0).atOffset(ZoneOffset.ofHours(7)));
    trade.examiner().decides(dossier, "Task_RemindReport", "reminded", "reminderLetter", "5/SCT");
    citizen.answers(
        dossier, "Task_ReportLate", "report", "reportText", "Đã trao giải", "prizeAwarded", 1000);
    trade.examiner().decides(dossier, "Task_FileReport", "filed");

    assertThat(dossier).reaches(10);
  }

  @Test
  void isCheckedByHandWhenTheRegisterSaysTheTraderRests() {
    var resting =
        sandbox.record("enterprises", one -> one.path("status").asText().startsWith("Tạm ngừng"));
    var dossier = trade.accepts(citizen.files(notice()
        .answer("taxCode", resting.path("taxCode").asText())
        .answer("traderName", resting.path("name").asText())));

    trade
        .examiner()
        .decides(dossier, "Task_CheckTrader", "decline", "reason", "Đang tạm ngừng kinh doanh");

    assertThat(dossier).reaches(8);
    assertThat(trade.examiner().paper(dossier, "stop-notice").text())
        .contains("Đang tạm ngừng kinh doanh");
  }

  private static Filing notice() {
    return Filing.sample("promotion-notice")
        .answer("startsOn", "2026-12-15")
        .answer("endsOn", "2026-12-31");
  }

  private void report(Filed dossier) {
    citizen.answers(dossier, TASK, "report", "reportText", "Đã trao giải", "prizeAwarded", 1000);
  }

  private List<String> told(Filed dossier, String status) {
    return sandbox.effects("provinces", dossier).stream()
        .filter(one -> one.path("status").asText().equals(status))
        .map(one -> one.path("unit").asText().replaceFirst(".*\\.", ""))
        .toList();
  }
}
