package vn.motcua.supervision.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WalledDatabase;

/** The sums of what is open say at every moment what a count of the open dossiers says. */
class OpenTotalsTests {

  private static final int DOSSIERS = 400;
  private static final Instant BEGIN = Instant.parse("2026-11-20T09:30:00Z");

  /** Written apart from the sums, as the lists narrow the same dossiers. */
  private static final String COUNTED =
      """
      select office_code, coalesce(team, '') as team,
        count(*) filter (where received_at is null) as waiting,
        count(*) filter (where received_at is not null) as open,
        count(*) filter (where received_at is not null and paused_since is not null) as paused,
        count(*) filter (where received_at is not null and paused_since is null and due_at < :now) as late,
        count(*) filter (where received_at is not null and paused_since is null
          and (due_at at time zone 'Asia/Ho_Chi_Minh')::date = (:now::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) as due_today,
        count(*) filter (where received_at is not null and paused_since is null and due_at >= :now and probability >= 0.5) as at_risk,
        count(*) filter (where received_at is not null and case when status = 'SUPPLEMENT_REQUESTED' and supplement_asked_at is not null
            then supplements <= 1 and (due_at is null or supplement_asked_at <= due_at)
            else due_at is null or due_at >= :now end) as in_time_766
      from dossier_measure left join dossier_forecast using (dossier_code)
      where finished_at is null group by 1, 2 order by 1, 2""";

  private static final String SUMMED =
      """
      select office_code, team, sum(waiting)::bigint as waiting, sum(open)::bigint as open, sum(paused)::bigint as paused,
        sum(late)::bigint as late, sum(due_today)::bigint as due_today, sum(at_risk)::bigint as at_risk,
        sum(asked_in_time + open - asked - unasked_late)::bigint as in_time_766
      from open_now(:now) group by 1, 2 having sum(waiting + open) <> 0 order by 1, 2""";

  private static final String STEPS_COUNTED =
      """
      select s.office_code, task_key, count(*) as waiting, count(*) filter (where s.due_at < :now) as late
      from processing_step s where ended_at is null group by 1, 2 order by 1, 2""";

  private static final String STEPS_SUMMED =
      """
      select office_code, task_key, sum(waiting)::bigint as waiting, sum(late)::bigint as late
      from open_steps_now(:now) group by 1, 2 having sum(waiting) <> 0 order by 1, 2""";

  private final Random random = new Random(766);
  private WalledDatabase database;
  private JdbcClient jdbc;
  private Instant now = BEGIN;
  private OpenTotals totals;

  @BeforeEach
  void fill() throws IOException {
    database = WalledDatabase.start();
    jdbc = JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR));
    totals = new OpenTotals(jdbc, new Ticking());
    IntStream.range(0, DOSSIERS).forEach(this::dossier);
    totals.rebuild();
  }

  @AfterEach
  void stop() throws IOException {
    database.close();
  }

  @Test
  void sayWhatACountSaysAtEveryMomentWithoutBeingCarriedOn() {
    for (var later :
        List.of("-P40D", "-PT9H", "-PT1S", "PT0S", "PT1S", "PT7H31M", "P1D", "P3DT5H", "P90D")) {
      agree(BEGIN.plus(Duration.parse(later)));
    }
  }

  @Test
  void areCarriedOnAndMeasuredAnewWithoutLosingAnything() {
    for (int round = 0; round < 40; round++) {
      now = now.plusSeconds(random.nextInt(-100_000, 200_000));
      if (random.nextInt(4) > 0) {
        totals.carryOn();
      }
      var codes = random
          .ints(random.nextInt(1, 20), 0, DOSSIERS)
          .distinct()
          .mapToObj(OpenTotalsTests::code)
          .toArray(String[]::new);
      totals.takeOut(codes);
      List.of(codes).forEach(this::change);
      totals.putIn(codes);
      agree(now);
    }
    agree(now.plus(Duration.ofDays(2)));
  }

  private void agree(Instant moment) {
    assertThat(read(SUMMED, moment)).isNotEmpty().isEqualTo(read(COUNTED, moment));
    assertThat(read(STEPS_SUMMED, moment)).isNotEmpty().isEqualTo(read(STEPS_COUNTED, moment));
  }

  private List<Map<String, Object>> read(String sql, Instant moment) {
    return jdbc.sql(sql).param("now", utc(moment)).query().listOfRows();
  }

  private void dossier(int number) {
    jdbc.sql(
            """
            insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office,
              returning_office, status, channel, content, applicant_name, submitted_at)
            values (?, 0, '1.001193', '2026-01-01', 'H99.01', 'H99.01', 'H99.01', 'PROCESSING', 'COUNTER', '{}', 'x', now())""")
        .param(code(number))
        .update();
    jdbc.sql(
            """
            insert into dossier_measure (dossier_code, procedure_code, procedure_version, field_code, office_code,
              receiving_office, channel, status, submitted_at, supplements, apology, online, full_service, fee_due, paid_online,
              paid_direct, wants_result, e_result, digitised, population_used)
            values (?, '1.001193', '2026-01-01', 'G15-HT', 'H99.01', 'H99.01', 'COUNTER', 'PROCESSING', '2026-09-01', 0, false,
              false, true, false, false, false, true, false, false, false)""")
        .param(code(number))
        .update();
    jdbc.sql(
            "insert into processing_step (id, dossier_code, task_key, name, office_code, limit_amount, limit_unit, created_at)"
                + " values (?, ?, 't', 'n', 'H99.01', 1, 'HOUR', now())")
        .params("step-" + number, code(number))
        .update();
    if (random.nextBoolean()) {
      jdbc.sql("insert into dossier_forecast values (?, ?, null, null, '{}', now())")
          .params(code(number), random.nextDouble())
          .update();
    }
    change(code(number));
  }

  /** Whatever can happen to a dossier. */
  private void change(String code) {
    var due = random.nextInt(8) == 0 ? null : around();
    boolean ended = random.nextInt(5) == 0;
    jdbc.sql(
            """
            update dossier_measure set office_code = ?, team = ?, received_at = ?, due_at = ?, paused_since = ?, status = ?,
              supplements = ?, supplement_asked_at = ?, finished_at = ?, outcome = ?, timing = ? where dossier_code = ?""")
        .params(Arrays.asList(
            office(),
            random.nextInt(3) == 0
                ? null
                : List.of("EXAMINATION", "APPROVAL").get(random.nextInt(2)),
            random.nextInt(6) == 0 ? null : around(),
            due,
            random.nextInt(4) == 0 ? around() : null,
            random.nextInt(3) == 0 ? "SUPPLEMENT_REQUESTED" : "PROCESSING",
            random.nextInt(3),
            random.nextBoolean() ? around() : null,
            ended ? around() : null,
            ended ? "DONE" : null,
            ended ? "LATE" : null,
            code))
        .update();
    jdbc.sql(
            "update processing_step set office_code = ?, due_at = ?, ended_at = ? where dossier_code = ?")
        .params(Arrays.asList(office(), due, random.nextInt(4) == 0 ? around() : null, code))
        .update();
  }

  private String office() {
    return "H99.0" + random.nextInt(1, 4);
  }

  private OffsetDateTime around() {
    return utc(BEGIN.plusSeconds(random.nextInt(-400_000, 400_000)));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String code(int number) {
    return "H99.01-261001-%04d".formatted(number);
  }

  private final class Ticking extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
