package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.ClockFixture.COMMUNE;
import static vn.motcua.sla.ClockFixture.POLICE;
import static vn.motcua.sla.ClockFixture.RESTARTING;
import static vn.motcua.sla.ClockFixture.aClock;
import static vn.motcua.sla.ClockFixture.at;
import static vn.motcua.sla.ClockFixture.clockOf;
import static vn.motcua.sla.ClockFixture.limit;
import static vn.motcua.sla.ClockFixture.pause;
import static vn.motcua.sla.ClockFixture.rules;
import static vn.motcua.sla.ClockFixture.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.ClockRules.OnStop;
import vn.motcua.procedure.ClockRules.StartsOn;

class ExplanationTests {

  @Test
  void tellsTheSampleOfTheRules() {
    var waited = pause(PauseReason.SUPPLEMENT, "2026-02-24 10:00", "2026-02-25 14:00");

    assertThat(lines(with(aClock("2026-02-13 16:40", "5WD"), waited)))
        .containsExactly(
            "Tiếp nhận 16:40 thứ Sáu 13/02/2026",
            "5 ngày làm việc",
            "Nghỉ Tết Nguyên đán 16–20/02",
            "Tạm dừng 1 ngày 2 giờ chờ bổ sung (9 giờ 30 phút làm việc,"
                + " từ 10:00 thứ Ba 24/02/2026 đến 14:00 thứ Tư 25/02/2026)",
            "Hẹn trả 09:10 thứ Ba 03/03/2026");
  }

  @Test
  void joinsTheLinesToOneSentence() {
    var due = new DueDate(at("2026-03-04 10:00"), lines(aClock("2026-03-02 10:00", "2WD")));

    assertThat(due.sentence())
        .isEqualTo(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026 · 2 ngày làm việc · hẹn trả 10:00 thứ Tư 04/03/2026");
  }

  @Test
  void tellsFromWhenTheTimeCountsWhenReceivedOutsideWorkingHours() {
    assertThat(lines(aClock("2026-03-07 09:00", "PT4H")))
        .containsExactly(
            "Tiếp nhận 09:00 thứ Bảy 07/03/2026",
            "Ngoài giờ làm việc, tính từ 07:30 thứ Hai 09/03/2026",
            "4 giờ làm việc",
            "Hẹn trả 11:30 thứ Hai 09/03/2026");
  }

  @Test
  void tellsOfSwappedDaysOnBothSides() {
    assertThat(lines(aClock("2026-08-21 10:00", "7WD")))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Sáu 21/08/2026",
            "7 ngày làm việc",
            "Làm bù thứ Bảy 22/08 cho ngày 31/08",
            "Nghỉ 31/08, làm bù thứ Bảy 22/08",
            "Nghỉ Quốc khánh 01–02/09",
            "Hẹn trả 10:00 thứ Năm 03/09/2026");
  }

  @Test
  void saysWhichDaysOffAreNotDecidedYet() {
    assertThat(lines(aClock("2027-02-03 10:00", "1WD")))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Tư 03/02/2027",
            "1 ngày làm việc",
            "Nghỉ Tết Nguyên đán 04–05/02 (dự kiến)",
            "Nghỉ Tết Nguyên đán 08/02",
            "Nghỉ Tết Nguyên đán 09–10/02 (dự kiến)",
            "Hẹn trả 10:00 thứ Năm 11/02/2027");
  }

  @Test
  void tellsWhyADayLimitEndsLater() {
    assertThat(lines(aClock("2026-02-12 09:00", "P5D")))
        .containsExactly(
            "Tiếp nhận 09:00 thứ Năm 12/02/2026",
            "5 ngày",
            "Nghỉ Tết Nguyên đán 17–20/02",
            "Hết hạn vào ngày nghỉ thứ Ba 17/02/2026, chuyển sang ngày làm việc tiếp theo",
            "Hẹn trả 17:00 thứ Hai 23/02/2026");
  }

  @Test
  void tellsThatAnAfternoonIsMissingOnTheDueDay() {
    var reading = clockOf(POLICE).step(limit("1WD"), at("2026-03-06 15:00"), List.of(), null);

    assertThat(reading.lines())
        .containsExactly(
            "Giao việc 15:00 thứ Sáu 06/03/2026",
            "1 ngày làm việc",
            "15:00 không phải giờ làm việc của ngày hẹn trả, lấy 11:30",
            "Hạn xử lý 11:30 thứ Bảy 07/03/2026");
  }

  @Test
  void tellsOfTheCutOffOfTheDay() {
    assertThat(lines(aClock("2026-03-02 15:01", "SAME_DAY")))
        .containsExactly(
            "Tiếp nhận 15:01 thứ Hai 02/03/2026",
            "Trong ngày làm việc",
            "Tiếp nhận sau 15:00, trả vào ngày làm việc tiếp theo",
            "Hẹn trả 17:00 thứ Ba 03/03/2026");
  }

  @Test
  void tellsThatTheLimitStartsAgain() {
    var supplemented = aClock("2026-02-12 10:00", "5WD", RESTARTING)
        .paused(PauseReason.SUPPLEMENT, "Lan", at("2026-02-13 10:00"))
        .resumed(PauseReason.SUPPLEMENT, at("2026-03-10 15:00"));

    assertThat(lines(supplemented))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Năm 12/02/2026",
            "Hết tạm dừng chờ bổ sung lúc 15:00 thứ Ba 10/03/2026, tính lại từ đầu",
            "5 ngày làm việc",
            "Hẹn trả 15:00 thứ Ba 17/03/2026");
  }

  @Test
  void hasNoDueDateWhilePaused() {
    var waiting = aClock("2026-03-02 10:00", "5WD")
        .paused(PauseReason.PAYMENT, "Lan", at("2026-03-03 10:00"))
        .paused(PauseReason.SUPPLEMENT, "Lan", at("2026-03-03 14:00"));

    assertThat(lines(waiting))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026",
            "5 ngày làm việc",
            "Đang tạm dừng chờ bổ sung, chờ nộp phí từ 10:00 thứ Ba 03/03/2026, chưa có hẹn trả");
  }

  @Test
  void saysThatANightOfWaitingChangesNothing() {
    var night = pause(PauseReason.SUPPLEMENT, "2026-03-02 17:00", "2026-03-03 07:30");

    assertThat(lines(with(aClock("2026-03-02 10:00", "2WD"), night)))
        .contains("Tạm dừng chờ bổ sung ngoài giờ làm việc, hẹn trả không đổi");
  }

  @Test
  void givesTheReasonOfAnExtension() {
    var extension = new Extension(
        at("2026-03-03 10:00"), at("2026-03-16 17:00"), "cần xác minh thực địa", "Lan");

    assertThat(lines(with(aClock("2026-03-02 10:00", "5WD"), List.of(), extension)))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026",
            "5 ngày làm việc",
            "Gia hạn đến 17:00 thứ Hai 16/03/2026: cần xác minh thực địa",
            "Hẹn trả 17:00 thứ Hai 16/03/2026");
  }

  @Test
  void keepsALaterPromiseWhenTheLimitStartsAgain() {
    var extension =
        new Extension(at("2026-03-05 10:00"), at("2026-03-27 17:00"), "xác minh", "Lan");
    var supplemented = aClock("2026-03-02 10:00", "5WD", RESTARTING)
        .extended(extension)
        .paused(PauseReason.SUPPLEMENT, "Lan", at("2026-03-10 10:00"))
        .resumed(PauseReason.SUPPLEMENT, at("2026-03-11 10:00"));

    assertThat(lines(supplemented))
        .contains("Giữ hẹn trả đã báo vì muộn hơn: 17:00 thứ Sáu 27/03/2026")
        .last()
        .isEqualTo("Hẹn trả 17:00 thứ Sáu 27/03/2026");
  }

  @Test
  void tellsOfAClockThatStartsOnPayment() {
    var unpaid = aClock("2026-03-02 10:00", "2WD", rules(StartsOn.PAYMENT, OnStop.PAUSE));

    assertThat(lines(unpaid))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026", "Thời hạn tính từ khi xác nhận nộp phí");
    assertThat(lines(unpaid.begun(at("2026-03-04 09:00"))))
        .containsExactly(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026",
            "Xác nhận nộp phí 09:00 thứ Tư 04/03/2026",
            "2 ngày làm việc",
            "Hẹn trả 09:00 thứ Sáu 06/03/2026");
  }

  @Test
  void saysWhenThereIsNoLimit() {
    assertThat(lines(aClock("2026-03-02 10:00", "NONE")))
        .containsExactly("Tiếp nhận 10:00 thứ Hai 02/03/2026", "Không quy định thời hạn");
  }

  @Test
  void saysThatAStepIsCutToItsDossier() {
    var reading = clockOf(COMMUNE)
        .step(limit("3WD"), at("2026-03-06 09:00"), List.of(), at("2026-03-09 10:00"));

    assertThat(reading.lines())
        .containsExactly(
            "Giao việc 09:00 thứ Sáu 06/03/2026",
            "3 ngày làm việc",
            "Không muộn hơn hẹn trả của hồ sơ",
            "Hạn xử lý 10:00 thứ Hai 09/03/2026");
  }

  @Test
  void tellsTheEndOfALimitThatIsNoDossiersOwn() {
    assertThat(clockOf(COMMUNE).from(limit("P7D"), at("2026-03-02 10:00")).lines())
        .containsExactly(
            "Tính từ 10:00 thứ Hai 02/03/2026", "7 ngày", "Đến hạn 17:00 thứ Hai 09/03/2026");
  }

  private static List<String> lines(ProcessingClock clock) {
    return clockOf(COMMUNE).read(clock).lines();
  }
}
