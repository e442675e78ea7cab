package vn.motcua.supervision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.motcua.WalledDatabase;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scripts;
import vn.motcua.supervision.period.Period;

/** A dozen dossiers whose place in the reports of October was found by hand. */
class FlowsTests {

  private static final Period OCTOBER = Period.of("2026-10");
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), Scope.ZONE);

  private static WalledDatabase database;
  private static JdbcClient jdbc;
  private static int number;

  @BeforeAll
  static void fill() throws IOException {
    database = WalledDatabase.start();
    jdbc = JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR));
    // received, due, finished, timing, more
    dossier("2026-09-20", "2026-09-30", "2026-09-29", "EARLY", ""); // over before
    dossier("2026-09-20", "2026-09-30", "2026-10-01", "LATE", ""); // carried over, late in October
    dossier("2026-09-30", "2026-10-05", "2026-10-02", "EARLY", "channel = 'POST'");
    dossier("2026-09-30", "2026-10-05", null, null, ""); // carried over, late at the end
    dossier(
        "2026-10-01", "2026-10-08", "2026-10-08", "ON_TIME", "online = true, channel = 'ONLINE'");
    dossier("2026-10-02", null, "2026-10-20", "ON_TIME", ""); // no due date
    dossier("2026-10-03", "2026-10-10", "2026-10-12", "LATE", "apology = true");
    dossier("2026-10-05", "2026-10-30", "2026-11-02", "LATE", ""); // in process and late at the end
    dossier("2026-10-30", "2026-11-06", "2026-11-05", "EARLY", "online = true, channel = 'ONLINE'");
    dossier( // waits for the citizen since before its due date: in time in every report
        "2026-10-06",
        "2026-10-20",
        null,
        null,
        "status = 'SUPPLEMENT_REQUESTED', paused_since = '2026-10-15', supplements = 1, supplement_asked_at = '2026-10-15'");
    dossier( // asked a second time: in time for the report, late for the index
        "2026-10-07",
        "2026-10-20",
        null,
        null,
        "status = 'SUPPLEMENT_REQUESTED', paused_since = '2026-10-18', supplements = 2, supplement_asked_at = '2026-10-18'");
    dossier("2026-11-02", "2026-11-09", null, null, ""); // after the period
    dossier(
        null, null, "2026-10-09", "ON_TIME", "outcome = 'REFUSED', status = 'REFUSED'"); // status 3
    dossier(null, null, null, null, "status = 'SUBMITTED'"); // status 1
    jdbc.sql(Scripts.read("rebuild-totals")).update();
    jdbc.sql(Scripts.read("rebuild-open")).update();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void carriesOverWhatCameBeforeAndHadNotEnded() {
    assertThat(october()).containsEntry("carried_over", 3L);
  }

  @Test
  void countsWhatCameByChannel() {
    assertThat(october())
        .containsEntry("received", 7L)
        .containsEntry("online", 2L)
        .containsEntry("direct", 5L);
  }

  @Test
  void countsWhatEndedByTheDueMoment() {
    assertThat(october())
        .containsEntry("finished", 5L)
        .containsEntry("finished_early", 1L)
        .containsEntry("finished_on_time", 2L)
        .containsEntry("finished_late", 2L)
        .containsEntry("late_with_apology", 1L)
        .containsEntry("late_without_apology", 1L);
  }

  @Test
  void looksAtTheStockAsItWasAtTheEndOfThePeriod() {
    assertThat(october())
        .containsEntry("in_process", 5L)
        .containsEntry("in_process_late", 2L)
        .containsEntry("in_process_in_time", 3L)
        .containsEntry("in_process_paused", 2L);
  }

  @Test
  void looksAtTheStockOfAPeriodThatLastsAsItIsNow() {
    assertThat(sum(Period.of("2026-11")))
        .containsEntry("in_process", 4L)
        .containsEntry("in_process_late", 2L)
        .containsEntry("in_process_in_time", 2L)
        .containsEntry("in_process_paused", 2L)
        .containsEntry("in_process_in_time_766", 1L);
  }

  @Test
  void takesASecondRequestForASupplementAsLateInTheIndexOnly() {
    assertThat(october()).containsEntry("in_process_in_time_766", 2L);
  }

  @Test
  void addsUpInEveryPeriod() {
    for (var text :
        List.of("2026-09", "2026-10", "2026-11", "2026-Q3", "2026-Q4", "2026-H2", "2026")) {
      var sum = sum(Period.of(text));
      assertThat(count(sum, "carried_over") + count(sum, "received"))
          .as(text)
          .isEqualTo(count(sum, "finished") + count(sum, "in_process"));
      assertThat(count(sum, "in_process"))
          .as(text)
          .isEqualTo(count(sum, "in_process_in_time") + count(sum, "in_process_late"));
    }
  }

  @Test
  void addsMonthsUpToTheirQuarter() {
    var quarter = sum(Period.of("2026-Q4"));
    for (var name : List.of("received", "online", "finished", "finished_late")) {
      assertThat(count(quarter, name))
          .as(name)
          .isEqualTo(Period.of("2026-Q4").months().stream()
              .mapToLong(month -> count(sum(month), name))
              .sum());
    }
    assertThat(count(quarter, "carried_over")).isEqualTo(3);
  }

  @Test
  void hidesWhatTheAccountDoesNotSupervise() {
    var scope = new Scope(List.of("H99.02"), null, null, null, null, null);

    assertThat(flows().of(scope, OCTOBER)).isEmpty();
  }

  private static Map<String, Long> october() {
    return sum(OCTOBER);
  }

  private static Map<String, Long> sum(Period period) {
    var scope = new Scope(List.of("H99.01"), null, null, null, null, null);
    return Flow.sum(flows().of(scope, period));
  }

  private static Flows flows() {
    var seeing = database.seeing("H99.01,H99.02");
    return new Flows(new Readings(seeing), new DataSourceTransactionManager(seeing), NOW);
  }

  private static long count(Map<String, Long> sum, String name) {
    return sum.getOrDefault(name, 0L);
  }

  /** Each day at nine in the morning. */
  private static void dossier(
      String received, String due, String finished, String timing, String more) {
    var code = "H99.01-261001-%04d".formatted(++number);
    jdbc.sql(
            """
            insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office,
              returning_office, status, channel, content, applicant_name, submitted_at)
            values (?, 0, '1.001193', '2026-01-01', 'H99.01', 'H99.01', 'H99.01', 'PROCESSING', 'COUNTER', '{}', 'x', now())""")
        .param(code)
        .update();
    jdbc.sql(
            """
            insert into dossier_measure (dossier_code, procedure_code, procedure_version, field_code, office_code,
              receiving_office, channel, status, submitted_at, received_at, due_at, finished_at, outcome, timing, supplements,
              apology, online, full_service, fee_due, paid_online, paid_direct, wants_result, e_result, digitised, population_used)
            values (?, '1.001193', '2026-01-01', 'G15-HT', 'H99.01', 'H99.01', 'COUNTER', 'PROCESSING', '2026-09-01', ?, ?, ?,
              ?, ?, 0, false, false, true, false, false, false, true, false, false, false)""")
        .params(code, at(received), at(due), at(finished), finished == null ? null : "DONE", timing)
        .update();
    if (!more.isEmpty()) {
      jdbc.sql("update dossier_measure set " + more + " where dossier_code = ?")
          .param(code)
          .update();
    }
  }

  private static OffsetDateTime at(String day) {
    return day == null ? null : OffsetDateTime.parse(day + "T09:00:00+07:00");
  }
}
