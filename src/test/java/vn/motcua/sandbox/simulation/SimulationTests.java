package vn.motcua.sandbox.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.PauseReason;
import vn.motcua.sla.Reckoner;

/** A small year, and whether everything in it could have happened. */
class SimulationTests {

  private static final String DOSSIERS = "2000";

  @TempDir
  static Path data;

  private static ConfigurableApplicationContext context;
  private static JdbcClient jdbc;
  private static Reckoner reckoner;

  @BeforeAll
  static void simulate() {
    assertThat(simulate(data)).contains("xong");
    context = Simulation.start(Options.read(List.of("--data", data.toString())));
    jdbc = JdbcClient.create(context.getBean(DataSource.class));
    reckoner = context.getBean(Reckoner.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static String simulate(Path folder, String... more) {
    var told = new ByteArrayOutputStream();
    var words = new ArrayList<>(List.of(
        "--dossiers",
        DOSSIERS,
        "--offices",
        "5",
        "--until",
        "2026-11-20",
        "--data",
        folder.toString()));
    words.addAll(List.of(more));
    new Simulation(new PrintStream(told, true, StandardCharsets.UTF_8)).run(words);
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void movesAreLegal() {
    var moves = jdbc.sql(
            """
            select distinct status, lead(status) over (partition by dossier_code order by id) as next from dossier_entry""")
        .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
        .list();

    assertThat(moves).hasSizeGreaterThan(15).allSatisfy(move -> {
      if (move[1] != 0) {
        assertThat(DossierStatus.ofCode(move[0]).next()).contains(DossierStatus.ofCode(move[1]));
      }
    });
    assertThat(
            count(
                """
            select count(*) from (select at, lag(at) over (partition by dossier_code order by id) as before from dossier_entry) e
            where at < before"""))
        .isZero();
  }

  @Test
  void theLastEntryIsTheStatus() {
    assertThat(
            count(
                """
            select count(*) from dossier d where d.status <> (array['SUBMITTED', 'ACCEPTED', 'REFUSED', 'PROCESSING',
              'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'COMPLETED', 'RETURNED'])[
              (select status from dossier_entry e where e.dossier_code = d.code order by id desc limit 1)]"""))
        .isZero();
  }

  @Test
  void dueDatesAreThoseOfTheLegalClock() {
    var clocks = jdbc.sql("select * from processing_clock order by md5(dossier_code) limit 400")
        .query()
        .listOfRows();

    assertThat(clocks).hasSize(400).allSatisfy(row -> {
      var clock = replay(row);
      assertThat(clock.promisedAt()).isEqualTo(moment(row.get("promised_at")));
      assertThat(clock.columns().get("pausedSince") == null)
          .isEqualTo(row.get("paused_since") == null);
    });
  }

  /** From what the tables hold alone: start, pauses, the one extension, the end. */
  private static vn.motcua.sla.ReckonedClock replay(Map<String, Object> row) {
    var clock = reckoner.start(
        new DossierCode((String) row.get("dossier_code")),
        new OfficeCode((String) row.get("office_code")),
        new TimeLimit(
            (int) row.get("limit_amount"), TimeLimit.Unit.valueOf((String) row.get("limit_unit"))),
        rules(row.get("rules").toString()),
        moment(row.get("received_at")));
    if (row.get("started_at") != null) {
      clock.paid(moment(row.get("started_at")));
    }
    var events = new ArrayList<Map.Entry<Instant, Runnable>>();
    for (var pause : jdbc.sql("select * from clock_pause where dossier_code = ?")
        .param(row.get("dossier_code"))
        .query()
        .listOfRows()) {
      var reason = PauseReason.valueOf((String) pause.get("reason"));
      events.add(Map.entry(
          moment(pause.get("started_at")),
          () -> clock.pause(reason, null, moment(pause.get("started_at")))));
      boolean closedByTheEnd =
          row.get("finished_at") != null && row.get("finished_at").equals(pause.get("ended_at"));
      if (pause.get("ended_at") != null && !closedByTheEnd) {
        events.add(Map.entry(
            moment(pause.get("ended_at")),
            () -> clock.resume(reason, moment(pause.get("ended_at")))));
      }
    }
    if (row.get("extension_asked_at") != null) {
      var at = moment(row.get("extension_asked_at"));
      events.add(Map.entry(at, () -> {
        var more = java.time.Duration.ofMinutes(reckoner.workingMinutes(
            new OfficeCode((String) row.get("office_code")),
            clock.promisedAt(),
            moment(row.get("extension_due_at"))));
        assertThat(clock.extend(more, "lý do", null, at)).isTrue();
      }));
    }
    events.stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(event -> event.getValue().run());
    if (row.get("finished_at") != null) {
      clock.finish(moment(row.get("finished_at")));
    }
    return clock;
  }

  @Test
  void nothingIsDueOutsideWorkingTime() {
    var dues = jdbc.sql(
            "select distinct office_code, promised_at from processing_clock where promised_at is not null")
        .query((row, n) ->
            Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();

    assertThat(dues).isNotEmpty().allSatisfy(due -> {
      var day = LocalDate.ofInstant(due.getValue(), Options.ZONE);
      assertThat(reckoner.hours(new OfficeCode(due.getKey()), day))
          .anyMatch(
              span -> !due.getValue().isBefore(span.from()) && !due.getValue().isAfter(span.to()));
    });
  }

  /** Written from the base tables alone, without a look at what measures them. */
  @Test
  void sumsAreThoseOfTheTables() {
    var expected = jdbc.sql(
            """
            select d.handling_office, d.procedure_code, d.channel, count(d.accepted_at) as received,
              count(*) filter (where d.status in ('STOPPED', 'COMPLETED', 'RETURNED') and d.accepted_at is not null
                and coalesce(d.completed_at, e.at) > c.promised_at) as late,
              count(*) filter (where d.status = 'REFUSED') as refused, count(r.score) filter (where r.score <= 2) as badly
            from dossier d left join processing_clock c on c.dossier_code = d.code
            left join dossier_rating r on r.dossier_code = d.code
            left join dossier_entry e on e.dossier_code = d.code and e.status = 8
            group by 1, 2, 3 order by 1, 2, 3""")
        .query()
        .listOfRows();
    var counted = expected.stream()
        .filter(row -> List.of("received", "late", "refused", "badly").stream()
            .anyMatch(name -> (long) row.get(name) > 0))
        .toList();
    assertThat(counted).hasSizeGreaterThan(50);
    for (var grain : List.of("DAY", "MONTH")) {
      var found = jdbc
          .sql(
              """
              select office_code as handling_office, procedure_code, channel, sum(received)::bigint as received,
                sum(finished_late)::bigint as late, sum(refused)::bigint as refused, sum(rated_badly)::bigint as badly
              from measure_total where grain = ? group by 1, 2, 3 order by 1, 2, 3""")
          .param(grain)
          .query()
          .listOfRows()
          .stream()
          .filter(row -> List.of("received", "late", "refused", "badly").stream()
              .anyMatch(name -> (long) row.get(name) > 0))
          .toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(counted);
    }
  }

  @Test
  void dossiersAreOpenAtEveryDesk() {
    assertThat(jdbc.sql(
                "select distinct team from dossier_measure where finished_at is null and team is not null")
            .query(String.class)
            .list())
        .contains("RECEPTION", "EXAMINATION", "CITIZEN");
  }

  @Test
  void refusesAFolderThatHoldsDossiers(@TempDir Path other) {
    simulate(other);

    assertThat(simulate(other)).contains("--append").doesNotContain("xong");
    assertThat(simulate(other, "--replace")).contains("xong");
    assertThat(fingerprint(other)).isEqualTo(fingerprint(jdbc));
  }

  /** The same seed gives the same year, wherever and however often. */
  private static String fingerprint(Path folder) {
    try (var own = Simulation.start(Options.read(List.of("--data", folder.toString())))) {
      return fingerprint(JdbcClient.create(own.getBean(DataSource.class)));
    }
  }

  private static String fingerprint(JdbcClient database) {
    var digests = new StringBuilder();
    for (var query : List.of(
        "select code || status || coalesce(completed_at::text, '') as x from dossier",
        "select dossier_code || at || status || coalesce(officer, '') as x from dossier_entry",
        "select dossier_code || coalesce(promised_at::text, '') as x from processing_clock",
        "select id || coalesce(officer, '') || coalesce(working_minutes, 0) as x from processing_step")) {
      digests.append(database
          .sql("select md5(string_agg(x, ',' order by x)) from (" + query + ") q")
          .query(String.class)
          .single());
    }
    return digests.toString();
  }

  private static long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private static ClockRules rules(String text) {
    try {
      return JsonMapper.builder()
          .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(text, ClockRules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant moment(Object value) {
    return value == null ? null : ((java.sql.Timestamp) value).toInstant();
  }
}
