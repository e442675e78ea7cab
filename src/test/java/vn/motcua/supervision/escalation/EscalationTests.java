package vn.motcua.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.PeersTest;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;

/** The ladder on a real database: whom it tells, that it tells once, and that a broken record stops nobody else. */
@PeersTest
@Import(EscalationTests.Modules.class)
class EscalationTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @TestConfiguration
  @ComponentScan({
    "vn.motcua.supervision.escalation",
    "vn.motcua.supervision.measure",
    "vn.motcua.supervision.page"
  })
  static class Modules {
    @Bean
    @Primary
    SetClock setClock() {
      return new SetClock();
    }
  }

  static class SetClock extends Clock {
    private Instant now = Instant.EPOCH;

    void set(String local) {
      now = LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
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

  @Autowired
  EscalationRound round;

  @Autowired
  JdbcClient database;

  @Autowired
  SetClock clock;

  @Autowired
  Ladders ladders;

  @Autowired
  EscalationFacts facts;

  @Autowired
  Procedures procedures;

  @Autowired
  ShippedPackages shipped;

  @BeforeEach
  void nothingYet() {
    for (var table : List.of(
        "escalation",
        "escalation_wait",
        "escalation_failure",
        "processing_step",
        "processing_clock",
        "exchange",
        "dossier")) {
      database.sql("delete from " + table).update();
    }
    clock.set("2026-11-17T10:00"); // a Tuesday
  }

  @Test
  void reachesAllButTheBrokenOnes() {
    dossiers(10_000, "2026-11-17T09:00");
    spoil("H99.01-261117-0001", 4, "X99.01"); // an office nobody has a calendar for
    spoil("H99.01-261117-0005", 3, "???"); // not even a code
    for (int n = 8; n <= 10; n++) {
      rename("H99.01-261117-%04d".formatted(n), "hỏng-" + n);
    }

    long begun = System.nanoTime();
    var first = round.run();
    System.out.printf(
        "escalation of 10,000 dossiers: %d ms%n", (System.nanoTime() - begun) / 1_000_000);

    assertThat(first.dossiers()).isEqualTo(10_000);
    assertThat(first.failed()).isEqualTo(10);
    assertThat(count("select count(distinct dossier_code) from escalation")).isEqualTo(9_990);
    assertThat(count("select count(*) from escalation_failure")).isEqualTo(10);

    begun = System.nanoTime();
    var again = round.run();
    System.out.printf(
        "the next round, nothing new: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertThat(again.dossiers())
        .as("told once, and the broken ones not at every turn")
        .isZero();
    assertThat(count("select count(*) from escalation")).isEqualTo(9_990);

    clock.set("2026-11-17T15:30"); // four working hours after 09:00, with the break at noon
    var climbed = round.run();
    assertThat(climbed.failed()).isEqualTo(10);
    assertThat(count("select count(*) from escalation where rung = 'late-head'"))
        .isEqualTo(9_990);
    assertThat(count("select count(*) from escalation_failure where tries = 2")).isEqualTo(10);
  }

  @Test
  void findsABrokenOneAgainOnceItIsMended() {
    dossiers(1, "2026-11-17T09:00");
    spoil("H99.01-261117-0001", 1, "X99.01");
    round.run();
    assertThat(count("select count(*) from escalation_failure")).isOne();

    spoil("H99.01-261117-0001", 1, "H99.01");
    clock.set("2026-11-17T10:05");
    round.run();

    assertThat(count("select count(*) from escalation_failure")).isZero();
    assertThat(rungs()).containsExactly("late");
  }

  @Test
  void climbsUntilSomebodyAcknowledges() {
    dossiers(1, "2026-11-16T09:00");
    clock.set("2026-11-16T09:30");
    round.run();
    assertThat(rungs()).containsExactly("late");

    clock.set("2026-11-16T16:00");
    round.run();
    assertThat(rungs()).containsExactly("late", "late-head");

    database
        .sql(
            "update escalation set acknowledged_at = now(), acknowledged_by = 'lanhdao' where rung = 'late-head'")
        .update();
    clock.set("2026-11-19T16:00"); // more than two working days: the supervisor's turn
    round.run();
    assertThat(rungs()).containsExactly("late", "late-head");

    clock.set("2026-11-24T16:00"); // five working days: whatever anybody said
    round.run();
    assertThat(rungs()).containsExactly("late", "late-head", "late-long");
  }

  @Test
  void tellsTheOfficerTheHeadAndTheNearestSupervisor() {
    dossiers(1, "2026-11-02T09:00");
    step("s1", "H99.01-261117-0001", "chuyenvien", "2026-11-02T08:00");
    round.run();

    assertThat(told("late")).isEqualTo("chuyenvien H99.01/EXAMINATION");
    assertThat(told("late-head")).isEqualTo("null H99.01/APPROVAL");
    assertThat(told("late-supervisor")).isEqualTo("null H99.01/SUPERVISOR");

    database
        .sql("update officer set active = false where username = 'giamsat-songmau'")
        .update();
    try {
      database.sql("delete from escalation").update();
      round.run();
      assertThat(told("late-supervisor")).isEqualTo("null H99/SUPERVISOR");
    } finally {
      database
          .sql("update officer set active = true where username = 'giamsat-songmau'")
          .update();
    }
  }

  @Test
  void closesWhatIsGoneAndTellsOfTheNewDate() {
    dossiers(1, "2026-11-17T09:00");
    round.run();
    due("H99.01-261117-0001", "2026-11-17T09:45");

    round.run();

    assertThat(database
            .sql(
                "select rung || ' ' || coalesce(closed_because, 'open') from escalation order by id")
            .query(String.class)
            .list())
        .containsExactly("late NEW_DUE_DATE", "late open");

    database
        .sql("update processing_clock set finished_at = ?")
        .param(at("2026-11-17T10:00"))
        .update();
    round.run();
    assertThat(count("select count(*) from escalation where closed_at is null")).isZero();
  }

  @Test
  void tellsOfStepsNobodyTakesUntilSomebodyDoes() {
    dossiers(1, "2026-12-17T09:00");
    step("s1", "H99.01-261117-0001", null, "2026-11-12T08:00");
    round.run();
    assertThat(rungs()).containsExactly("unclaimed");

    database
        .sql("update processing_step set officer = 'chuyenvien', claimed_at = now()")
        .update();
    round.run();
    assertThat(database
            .sql("select closed_because from escalation")
            .query(String.class)
            .single())
        .isEqualTo("CLAIMED");
  }

  @Test
  void tellsOfStepsThatTakeTwiceTheirLimit() {
    dossiers(1, "2026-12-17T09:00");
    step("s1", "H99.01-261117-0001", "chuyenvien", "2026-11-16T08:00");
    database
        .sql("update processing_step set limit_amount = 4, limit_unit = 'HOUR'")
        .update();
    clock.set("2026-11-16T15:00");
    round.run();
    assertThat(rungs()).isEmpty();

    clock.set("2026-11-17T10:00"); // eight working hours and more
    round.run();
    assertThat(rungs()).containsExactly("stuck");
  }

  @Test
  void tellsOfASilentPeerThatADossierWaitsFor() {
    dossiers(1, "2026-12-17T09:00");
    database
        .sql(
            """
            insert into exchange (peer, operation, subject, request, state, activity_instance_id, created_at)
            values ('population', 'o', 'H99.01-261117-0001', '{}', 'SENT', 'a', ?),
              ('national-portal', 'o', 'H99.01-261117-0001', '{}', 'SENT', null, ?)""")
        .params(at("2026-11-16T08:00"), at("2026-11-16T08:00"))
        .update();
    round.run();
    assertThat(rungs()).containsExactly("silent-peer");

    database.sql("update exchange set state = 'RESUMED'").update();
    round.run();
    assertThat(database
            .sql("select closed_because from escalation")
            .query(String.class)
            .single())
        .isEqualTo("ANSWERED");
  }

  @Test
  void followsTheLadderAPackageBrings() {
    var kept = shipped.all().stream()
        .filter(one -> one.folder().equals("birth-registration"))
        .findFirst()
        .orElseThrow();
    var files = new TreeMap<>(kept.files());
    var yaml = kept.text("procedure.yaml")
        + "\nescalation:\n  - { name: at-once, on: LATE, to: SUPERVISOR }\n";
    files.put("procedure.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    var own = procedures.read(new PackageFiles(kept.folder(), files), null);
    dossiers(1, "2026-11-17T09:00");

    var all = new LinkedHashMap<>(ladders.all());
    all.put(own.code() + "/" + own.validFrom(), own.escalation());
    assertThat(facts.candidates(ladders.lines(all), clock.instant()))
        .extracting(Candidate::rung)
        .containsExactly("at-once");
  }

  @Test
  void tellsOfAPausedOneNothing() {
    dossiers(1, "2026-11-17T09:00");
    database
        .sql("update processing_clock set due_at = null, paused_since = ?")
        .param(at("2026-11-16T09:00"))
        .update();

    assertThat(round.run().dossiers()).isZero();
  }

  private void dossiers(int count, String due) {
    database
        .sql(
            """
            insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office,
              returning_office, status, channel, content, applicant_name, submitted_at)
            select 'H99.01-261117-' || lpad(n::text, greatest(4, length(n::text)), '0'), 0, '1.001193', '2025-07-01', 'H99.01', 'H99.01', 'H99.01',
              'PROCESSING', 'ONLINE', '{}', 'Nguyễn Văn Mẫu', now() from generate_series(1, ?) n""")
        .param(count)
        .update();
    database
        .sql(
            """
            insert into processing_clock (dossier_code, office_code, limit_amount, limit_unit, rules, received_at,
              due_at, promised_at, near_at, version)
            select code, handling_office, 1, 'WORKING_DAY', '{}', now(), :due::timestamptz, :due::timestamptz, :due::timestamptz - interval '4 hours', 0 from dossier""")
        .param("due", at(due))
        .update();
  }

  private void due(String dossier, String due) {
    database
        .sql("update processing_clock set due_at = ?, promised_at = due_at where dossier_code = ?")
        .params(at(due), dossier)
        .update();
  }

  private void spoil(String first, int count, String office) {
    database
        .sql(
            """
            update processing_clock set office_code = ? where dossier_code in (
              select code from dossier where code >= ? order by code limit ?)""")
        .params(office, first, count)
        .update();
  }

  private void rename(String code, String other) {
    database
        .sql(
            "insert into dossier select ?, version, procedure_code, procedure_version, receiving_office, handling_office, status, channel, content, applicant_name, submitted_at, accepted_at, completed_at, returned_at, returning_office from dossier where code = ?")
        .params(other, code)
        .update();
    database
        .sql("update processing_clock set dossier_code = ? where dossier_code = ?")
        .params(other, code)
        .update();
    database.sql("delete from dossier where code = ?").param(code).update();
  }

  private void step(String id, String dossier, String officer, String created) {
    database
        .sql(
            """
            insert into processing_step (id, dossier_code, task_key, name, officer, office_code, role, limit_amount,
              limit_unit, created_at) values (?, ?, 'Task_Examine', 'Thẩm định hồ sơ', ?, 'H99.01', 'EXAMINATION', 0, 'NONE', ?)""")
        .params(id, dossier, officer, at(created))
        .update();
  }

  private List<String> rungs() {
    return database
        .sql("select rung from escalation order by rung")
        .query(String.class)
        .list();
  }

  private String told(String rung) {
    return database
        .sql(
            "select coalesce(to_officer, 'null') || ' ' || to_office || '/' || to_role from escalation where rung = ?")
        .param(rung)
        .query(String.class)
        .single();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private static Timestamp at(String local) {
    return Timestamp.from(LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }
}
