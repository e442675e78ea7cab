package vn.motcua.supervision.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.sla.Reckoner;
import vn.motcua.supervision.measure.Measures;
import vn.motcua.supervision.measure.Scope;

/** Dự báo — says of every open dossier whose clock has a due date how likely it will be late, when, and why. */
@Component
class Forecasts {

  private static final double LIKELY = 0.5;

  /** The open step, an officer's first, else the last one that was done. */
  private static final String OPEN =
      """
      select m.dossier_code, m.procedure_code, m.procedure_version, m.office_code, m.due_at, m.paused_since, s.task_key, s.name,
        s.role, s.office_code as step_office, s.created_at, coalesce(s.ended_at is null, false) as open
      from dossier_measure m
      left join lateral (select * from processing_step s where s.dossier_code = m.dossier_code
        order by s.ended_at is null desc, s.ended_at is null and s.role = 'CITIZEN', s.created_at desc, s.id limit 1) s on true
      where m.finished_at is null and m.received_at is not null and m.due_at is not null""";

  private static final String KEEP =
      """
      insert into dossier_forecast (dossier_code, probability, finish_at, late_on, reason, made_at, dossier_due_at)
      select code, probability, finish_at, late_on, reason::jsonb, :now, m.due_at
      from unnest(:codes::text[], :probabilities::float8[], :finishes::timestamptz[], :days::date[], :reasons::text[])
        as u (code, probability, finish_at, late_on, reason) join dossier_measure m on m.dossier_code = code
      on conflict (dossier_code) do update set probability = excluded.probability, finish_at = excluded.finish_at,
        late_on = excluded.late_on, reason = excluded.reason, made_at = excluded.made_at, dossier_due_at = excluded.dossier_due_at""";

  private final JdbcClient jdbc;
  private final Reckoner reckoner;
  private final Learning learning;
  private final UsualWay usual;
  private final ObjectMapper json;
  private final Clock clock;
  private final Measures measures;

  Forecasts(
      JdbcClient jdbc,
      Reckoner reckoner,
      Learning learning,
      UsualWay usual,
      ObjectMapper json,
      Clock clock,
      Measures measures) {
    this.jdbc = jdbc;
    this.reckoner = reckoner;
    this.learning = learning;
    this.usual = usual;
    this.json = json;
    this.clock = clock;
    this.measures = measures;
  }

  private record Forecast(
      String dossier, double probability, Instant finishAt, LocalDate lateOn, String reason) {}

  /** Makes all forecasts anew; returns how many. */
  int make() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, Scope.ZONE);
    if (!learning.hasLearned()) {
      learning.learn(today);
    }
    var outlook = new Outlook(learning.experience(today), usual.tasks());
    var curve = curve();
    var waiting = waiting();
    var made = jdbc.sql(OPEN).query((row, n) -> Standing.read(row)).list().stream()
        .map(standing -> forecast(standing, outlook, curve, waiting, now))
        .toList();
    measures.sumOpenAfter(() -> keep(made, now));
    return made.size();
  }

  void learn() {
    learning.learn(LocalDate.now(clock));
  }

  private Forecast forecast(
      Standing standing,
      Outlook outlook,
      Curve curve,
      Map<List<String>, Integer> waiting,
      Instant now) {
    var running = standing.pausedSince() == null ? now : standing.pausedSince();
    double left = minutes(standing, running, standing.dueAt());
    double elapsed =
        standing.isAtDesk() ? reckoner.workingMinutes(standing.at(), standing.since(), running) : 0;
    double probability = running.isAfter(standing.dueAt())
        ? 1
        : curve.apply(outlook.late(standing.place(), elapsed, left));
    double expected = outlook.expected(standing.place(), elapsed);
    var reason = new Reason(
        standing,
        outlook,
        Math.round(left),
        Math.round(elapsed),
        Math.round(expected),
        waiting.getOrDefault(
            List.of(standing.office().value(), String.valueOf(standing.task())), 0));
    return new Forecast(
        standing.dossier(),
        probability,
        standing.pausedSince() == null
            ? reckoner.later(standing.office(), now, Math.round(expected))
            : null,
        probability >= LIKELY ? LocalDate.ofInstant(standing.dueAt(), Scope.ZONE) : null,
        write(reason.facts()));
  }

  private double minutes(Standing standing, Instant from, Instant to) {
    return from.isBefore(to) ? reckoner.workingMinutes(standing.office(), from, to) : 0;
  }

  /** How many wait at the same desk for the same task. */
  private Map<List<String>, Integer> waiting() {
    var waiting = new HashMap<List<String>, Integer>();
    jdbc.sql(
            """
            select office_code, task_key, count(*) from processing_step
            where ended_at is null and role <> 'CITIZEN' group by 1, 2""")
        .query(row -> {
          waiting.put(List.of(row.getString(1), row.getString(2)), row.getInt(3));
        });
    return waiting;
  }

  private Curve curve() {
    return new Curve(jdbc.sql("select * from forecast_curve order by computed")
        .query((row, n) -> new Curve.Point(row.getDouble(1), row.getDouble(2)))
        .list());
  }

  private void keep(List<Forecast> made, Instant now) {
    var at = now.atZone(Scope.ZONE).toOffsetDateTime();
    jdbc.sql(KEEP)
        .param("now", at)
        .param("codes", made.stream().map(Forecast::dossier).toArray(String[]::new))
        .param("probabilities", made.stream().map(Forecast::probability).toArray(Double[]::new))
        .param("finishes", made.stream().map(one -> text(one.finishAt())).toArray(String[]::new))
        .param("days", made.stream().map(one -> text(one.lateOn())).toArray(String[]::new))
        .param("reasons", made.stream().map(Forecast::reason).toArray(String[]::new))
        .update();
    jdbc.sql("delete from dossier_forecast where made_at <> ?").param(at).update();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
