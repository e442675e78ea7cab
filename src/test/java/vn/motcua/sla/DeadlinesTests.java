package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.ClockFixture.COMMUNE;
import static vn.motcua.sla.ClockFixture.DOSSIER;
import static vn.motcua.sla.ClockFixture.PAUSING;
import static vn.motcua.sla.ClockFixture.RESTARTING;
import static vn.motcua.sla.ClockFixture.at;
import static vn.motcua.sla.ClockFixture.limit;
import static vn.motcua.sla.ClockFixture.rules;
import static vn.motcua.sla.ClockFixture.workingDays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.ClockRules.OnStop;
import vn.motcua.procedure.ClockRules.StartsOn;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.Refusal;

class DeadlinesTests {

  private static final List<String> CALENDAR_FILES =
      List.of("offices.yaml", "2025.yaml", "2026.yaml", "2027.yaml");

  @TempDir
  static Path calendars;

  static ClockDatabase database;

  private final Deadlines deadlines = database.deadlines();
  private final Steps steps = database.steps();

  @BeforeAll
  static void startTheDatabase() throws IOException {
    copyCalendars();
    database = new ClockDatabase(calendars);
  }

  @AfterAll
  static void stopTheDatabase() throws IOException {
    database.close();
  }

  @BeforeEach
  void emptyTheTables() throws IOException {
    copyCalendars();
    database.empty();
    database.now("2026-03-02 10:00");
  }

  @Test
  void startsAClockAndTellsItsDueDate() {
    var deadline = start("2WD", PAUSING);

    assertThat(deadline.dueAt()).isEqualTo(at("2026-03-04 10:00"));
    assertThat(deadline.timing()).isEqualTo(Timing.ON_TIME);
    assertThat(deadline.explanation())
        .containsExactly(
            "Tiếp nhận 10:00 thứ Hai 02/03/2026",
            "2 ngày làm việc",
            "Hẹn trả 10:00 thứ Tư 04/03/2026");
    assertThat(database.told())
        .containsExactly(new DeadlineEvent.Started(
            DOSSIER,
            COMMUNE,
            at("2026-03-04 10:00"),
            deadline.explanation(),
            at("2026-03-02 10:00")));
  }

  @Test
  void startsOnlyOnce() {
    var first = start("2WD", PAUSING);
    database.now("2026-03-03 10:00");

    assertThat(start("9WD", RESTARTING).dueAt()).isEqualTo(first.dueAt());
    assertThat(database.told()).hasSize(1);
  }

  @Test
  void hasNoDueDateWhilePausedAndMovesItOnResumption() {
    start("2WD", PAUSING);
    pause(PauseReason.SUPPLEMENT, "2026-03-03 08:00");

    var waiting = deadlines.of(DOSSIER).orElseThrow();
    resume(PauseReason.SUPPLEMENT, "2026-03-03 10:00");

    assertThat(waiting.dueAt()).isNull();
    assertThat(waiting.pausedSince()).isEqualTo(at("2026-03-03 08:00"));
    assertThat(waiting.pausedFor()).isEqualTo(Set.of(PauseReason.SUPPLEMENT));
    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-04 14:00"));
    assertThat(database.told())
        .contains(
            new DeadlineEvent.Paused(
                DOSSIER, PauseReason.SUPPLEMENT, "Lan", at("2026-03-03 08:00")),
            new DeadlineEvent.Resumed(
                DOSSIER, PauseReason.SUPPLEMENT, at("2026-03-04 14:00"), at("2026-03-03 10:00")),
            new DeadlineEvent.Moved(
                DOSSIER,
                at("2026-03-04 10:00"),
                at("2026-03-04 14:00"),
                DeadlineEvent.Cause.PAUSE,
                "chờ bổ sung",
                at("2026-03-03 10:00")));
  }

  @Test
  void countsOverlappingReasonsOnce() {
    start("5WD", PAUSING);
    pause(PauseReason.SUPPLEMENT, "2026-03-03 09:00");
    pause(PauseReason.PAYMENT, "2026-03-03 15:00");
    pause(PauseReason.PAYMENT, "2026-03-03 16:00");
    resume(PauseReason.SUPPLEMENT, "2026-03-04 09:00");

    assertThat(deadline().dueAt()).isNull();
    assertThat(deadline().pausedFor()).containsExactly(PauseReason.PAYMENT);

    resume(PauseReason.PAYMENT, "2026-03-04 11:00");

    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-10 14:00"));
  }

  @Test
  void isNotLateAfterSeveralRoundsOfSupplements() {
    start("5WD", PAUSING);
    supplement("2026-03-03 10:00", "2026-03-05 10:00");
    supplement("2026-03-06 14:00", "2026-03-09 14:00");
    supplement("2026-03-10 08:00", "2026-03-13 08:00");
    database.now("2026-03-17 10:00");

    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-17 10:00"));
    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.NEAR);

    database.now("2026-03-17 10:01");

    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.LATE);
  }

  @Test
  void startsTheLimitAgainWhereTheProcedureSaysSo() {
    start("5WD", RESTARTING);
    supplement("2026-03-04 10:00", "2026-03-10 15:00");

    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-17 15:00"));
  }

  @Test
  void keepsItsTimingWhileItStands() {
    start("1WD", PAUSING);
    pause(PauseReason.SUPPLEMENT, "2026-03-02 10:30");
    database.now("2026-04-02 10:00");

    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.ON_TIME);
  }

  @Test
  void waitsForThePaymentWhereTheClockStartsWithIt() {
    start("2WD", rules(StartsOn.PAYMENT, OnStop.PAUSE));
    pause(PauseReason.PAYMENT, "2026-03-02 11:00");
    resume(PauseReason.PAYMENT, "2026-03-04 09:00");

    assertThat(deadline().startedAt()).isEqualTo(at("2026-03-04 09:00"));
    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-06 09:00"));
    assertThat(database.told()).last().isInstanceOf(DeadlineEvent.Started.class);
  }

  @Test
  void extendsOnce() {
    start("5WD", PAUSING);
    database.now("2026-03-05 10:00");

    deadlines.extend(DOSSIER, at("2026-03-16 17:00"), "cần xác minh thực địa", "Lan");

    assertThat(deadline().dueAt()).isEqualTo(at("2026-03-16 17:00"));
    assertThat(deadline().extended()).isTrue();
    assertThat(database.told())
        .contains(new DeadlineEvent.Extended(
            DOSSIER,
            at("2026-03-09 10:00"),
            at("2026-03-16 17:00"),
            "cần xác minh thực địa",
            "Lan",
            at("2026-03-05 10:00")));
    assertRefused("sla.extended-already", () -> extend("2026-03-20 17:00", "nữa"));
  }

  @Test
  void refusesAnExtensionAgainstTheRules() {
    assertRefused("sla.not-started", () -> extend("2026-03-20 17:00", "xác minh"));
    start("5WD", PAUSING);
    assertRefused("sla.extension-without-reason", () -> extend("2026-03-20 17:00", " "));
    assertRefused("sla.extension-not-later", () -> extend("2026-03-09 10:00", "xác minh"));
    assertRefused(
        "sla.extension-outside-working-time", () -> extend("2026-03-14 10:00", "xác minh"));
    database.now("2026-03-06 10:01");
    assertRefused("sla.extension-too-late", () -> extend("2026-03-20 17:00", "xác minh"));
    pause(PauseReason.SUPPLEMENT, "2026-03-06 11:00");
    assertRefused("sla.paused", () -> extend("2026-03-20 17:00", "xác minh"));
    deadlines.stop(DOSSIER, at("2026-03-06 14:00"));
    assertRefused("sla.finished", () -> extend("2026-03-20 17:00", "xác minh"));
  }

  @Test
  void isOnTimeWhenFinishedBeforeTheDueDateHoweverLongAgo() {
    start("2WD", PAUSING);
    deadlines.stop(DOSSIER, at("2026-03-04 10:00"));
    deadlines.stop(DOSSIER, at("2026-03-09 10:00"));
    database.now("2026-06-01 10:00");

    assertThat(deadline().finishedAt()).isEqualTo(at("2026-03-04 10:00"));
    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.ON_TIME);
    assertRefused("sla.finished", () -> pause(PauseReason.SUPPLEMENT, "2026-06-01 10:00"));
  }

  @Test
  void isOnTimeWhenItEndsWhileItWaitsForTheCitizen() {
    start("2WD", PAUSING);
    pause(PauseReason.SUPPLEMENT, "2026-03-03 10:00");
    deadlines.stop(DOSSIER, at("2026-03-20 10:00"));

    assertThat(deadline().timing()).isEqualTo(Timing.ON_TIME);
    assertThat(deadline().pausedSince()).isNull();
  }

  @Test
  void isNeverLateWithoutALimit() {
    start("NONE", PAUSING);
    database.now("2027-03-02 10:00");

    assertThat(deadline().dueAt()).isNull();
    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.ON_TIME);
    assertRefused("sla.no-due-date", () -> extend("2027-03-20 17:00", "xác minh"));
  }

  @Test
  void leavesDossiersWithoutClockAlone() {
    pause(PauseReason.SUPPLEMENT, "2026-03-02 10:00");
    resume(PauseReason.SUPPLEMENT, "2026-03-02 11:00");
    deadlines.stop(DOSSIER, at("2026-03-02 12:00"));

    assertThat(deadlines.of(DOSSIER)).isEmpty();
    assertThat(deadlines.timing(DOSSIER)).isEqualTo(Timing.ON_TIME);
  }

  @Test
  void listsRunningDossiersByTiming() {
    var other = new DossierCode("H99.01-260302-0002");
    start("2WD", PAUSING);
    deadlines.start(other, COMMUNE, workingDays(20), PAUSING, at("2026-03-02 10:00"));
    database.now("2026-03-05 10:00");

    assertThat(deadlines.running(Timing.LATE))
        .extracting(Deadline::dossier)
        .containsExactly(DOSSIER);
    assertThat(deadlines.running(Timing.NEAR)).isEmpty();
    assertThat(deadlines.running(Timing.ON_TIME))
        .extracting(Deadline::dossier)
        .containsExactly(other);
    assertThat(deadlines.of(List.of(DOSSIER, other))).containsOnlyKeys(DOSSIER, other);
  }

  @Test
  void recomputesOpenDossiersWhenTetIsDecided() throws IOException {
    var finished = new DossierCode("H99.01-270203-0002");
    database.now("2027-02-03 10:00");
    deadlines.start(DOSSIER, COMMUNE, workingDays(1), PAUSING, at("2027-02-03 10:00"));
    deadlines.start(finished, COMMUNE, workingDays(1), PAUSING, at("2027-02-03 10:00"));
    deadlines.stop(finished, at("2027-02-03 11:00"));
    decideTetOn5To14February();

    int moved = deadlines.recompute("Thông báo nghỉ Tết 2027");

    assertThat(moved).isEqualTo(1);
    assertThat(deadline().dueAt()).isEqualTo(at("2027-02-04 10:00"));
    assertThat(deadline().explanation())
        .contains(
            "Lịch làm việc thay đổi (Thông báo nghỉ Tết 2027), trước đó hẹn trả 10:00 thứ Năm 11/02/2027");
    assertThat(deadlines.of(finished).orElseThrow().dueAt()).isEqualTo(at("2027-02-11 10:00"));
    assertThat(database.told())
        .last()
        .isEqualTo(new DeadlineEvent.Moved(
            DOSSIER,
            at("2027-02-11 10:00"),
            at("2027-02-04 10:00"),
            DeadlineEvent.Cause.CALENDAR,
            "Thông báo nghỉ Tết 2027",
            at("2027-02-03 10:00")));
    assertThat(deadlines.recompute("lần nữa")).isZero();
  }

  @Test
  void doesNotOverwriteAClockThatHasChangedMeanwhile() {
    start("2WD", PAUSING);
    var read = database.table().find(DOSSIER).orElseThrow();
    pause(PauseReason.SUPPLEMENT, "2026-03-03 10:00");
    var reading = new Reading(null, null, null, List.of());

    assertThatThrownBy(() -> database.table().update(read, reading))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void leavesTheTransactionOfItsCallerAliveWhenItRefuses() {
    database.inOneTransaction(() -> {
      start("5WD", PAUSING);
      assertRefused("sla.extension-not-later", () -> extend("2026-03-09 10:00", "xác minh"));
    });

    assertThat(deadlines.of(DOSSIER)).isPresent();
  }

  @Test
  void recordsWhoWorkedHowLongOnAStep() {
    start("5WD", PAUSING);
    var begun = begin("task-1", limit("1WD"));
    database.now("2026-03-02 11:00");
    steps.claim("task-1", "lan");
    database.now("2026-03-03 08:00");
    var ended = steps.end("task-1", "approve");

    assertThat(begun.dueAt()).isEqualTo(at("2026-03-03 10:00"));
    assertThat(ended.officer()).isEqualTo("lan");
    assertThat(ended.claimedAt()).isEqualTo(at("2026-03-02 11:00"));
    assertThat(ended.workingMinutes()).isEqualTo(330);
    assertThat(ended.timing()).isEqualTo(Timing.ON_TIME);
    assertThat(steps.open(DOSSIER)).isEmpty();
    assertRefused("sla.step-unknown", () -> steps.claim("task-9", "lan"));
  }

  @Test
  void letsAnOpenStepFollowItsDossierThroughAPause() {
    start("1WD", PAUSING);
    begin("task-1", limit("3WD"));
    supplement("2026-03-02 14:00", "2026-03-03 14:00");

    assertThat(steps.open(DOSSIER))
        .singleElement()
        .extracting(Step::dueAt)
        .isEqualTo(at("2026-03-04 10:00"));
  }

  @Test
  void knowsTheDueDateOfAStepBeforeItBegins() {
    start("5WD", PAUSING);

    var due = deadlines
        .stepDue(COMMUNE, limit("9WD"), at("2026-03-04 08:00"), DOSSIER)
        .orElseThrow();

    assertThat(due.at()).isEqualTo(at("2026-03-09 10:00"));
    assertThat(due.explanation()).contains("Không muộn hơn hẹn trả của hồ sơ");
  }

  private static void decideTetOn5To14February() throws IOException {
    var file = calendars.resolve("2027.yaml");
    var undecided = Files.readString(file);
    Files.writeString(
        file,
        undecided
            .replace("from: 2027-02-04, to: 2027-02-05", "from: 2027-02-05, to: 2027-02-05")
            .replace("from: 2027-02-09, to: 2027-02-10", "from: 2027-02-09, to: 2027-02-14"));
  }

  private static void copyCalendars() throws IOException {
    for (var name : CALENDAR_FILES) {
      try (var file = DeadlinesTests.class.getResourceAsStream("/calendar/" + name)) {
        Files.write(calendars.resolve(name), file.readAllBytes());
      }
    }
  }

  private Deadline start(String text, ClockRules rules) {
    return deadlines.start(DOSSIER, COMMUNE, limit(text), rules, at("2026-03-02 10:00"));
  }

  private Step begin(String id, TimeLimit limit) {
    return steps.begin(new Step.Opening(
        id,
        DOSSIER,
        "Task_Examine",
        "Thẩm định hồ sơ",
        COMMUNE,
        "EXAMINER",
        limit,
        at("2026-03-02 10:00")));
  }

  private void pause(PauseReason reason, String moment) {
    database.now(moment);
    deadlines.pause(DOSSIER, reason, "Lan");
  }

  private void resume(PauseReason reason, String moment) {
    database.now(moment);
    deadlines.resume(DOSSIER, reason);
  }

  private void supplement(String from, String to) {
    pause(PauseReason.SUPPLEMENT, from);
    resume(PauseReason.SUPPLEMENT, to);
  }

  private void extend(String newDue, String reason) {
    deadlines.extend(DOSSIER, at(newDue), reason, "Lan");
  }

  private Deadline deadline() {
    return deadlines.of(DOSSIER).orElseThrow();
  }

  private static void assertRefused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
