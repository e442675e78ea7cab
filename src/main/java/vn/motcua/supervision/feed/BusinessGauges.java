package vn.motcua.supervision.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Offices;
import vn.motcua.supervision.feed.FiguresNow.OfficeNow;
import vn.motcua.supervision.measure.Scope;

/**
 * The figures of the business for Prometheus: read by a refresh every half minute, never by the scrape.
 *
 * <p>One series per office or peer and nothing finer: their number is that of the offices, whatever happens.
 */
@Component
class BusinessGauges {

  private final FiguresNow figures;
  private final Machinery machinery;
  private final Offices offices;
  private final Clock clock;
  private final Map<MultiGauge, ToLongFunction<OfficeNow>> byOffice = new LinkedHashMap<>();
  private final MultiGauge finished;
  private final MultiGauge escalations;
  private final MultiGauge exchanges;
  private final MultiGauge oldest;
  private final MultiGauge unknown;
  private final MultiGauge givenUp;
  private volatile Machinery.State state = Machinery.State.UNKNOWN;
  private volatile Instant refreshedAt;

  BusinessGauges(
      FiguresNow figures,
      Machinery machinery,
      Offices offices,
      Clock clock,
      MeterRegistry registry) {
    this.figures = figures;
    this.machinery = machinery;
    this.offices = offices;
    this.clock = clock;
    byOffice(registry, "waiting.reception", "filed, not yet accepted", OfficeNow::waiting);
    byOffice(registry, "open", "accepted, not finished", OfficeNow::open);
    byOffice(registry, "late", "open beyond the due moment, clock running", OfficeNow::late);
    byOffice(registry, "due.today", "open and due today", OfficeNow::dueToday);
    byOffice(registry, "paused", "open, clock standing", OfficeNow::paused);
    byOffice(registry, "at.risk", "open and expected to turn late", OfficeNow::atRisk);
    byOffice(registry, "received.today", "accepted today", OfficeNow::receivedToday);
    finished = gauge(registry, "motcua.dossiers.finished.today", "finished today, by timing");
    escalations = gauge(registry, "motcua.escalations.open", "open and not acknowledged");
    exchanges = gauge(registry, "motcua.exchange.open", "requests to a peer without an answer");
    oldest = gauge(
        registry, "motcua.exchange.oldest.seconds", "age of the oldest request without an answer");
    unknown = gauge(registry, "motcua.exchange.unknown", "requests of which nobody knows whether");
    givenUp = gauge(registry, "motcua.exchange.given.up", "requests that wait for a person");
    single(
        registry,
        "motcua.escalation.failures",
        "dossiers that cannot be looked at",
        () -> state.escalationFailures());
    single(registry, "motcua.measures.due", "dossiers to be measured", () -> state.measuresDue());
    single(
        registry,
        "motcua.measures.differences",
        "found by the last comparison of the sums with the dossiers",
        () -> state.differences());
    single(registry, "motcua.figures.age.seconds", "since these figures were read", this::age);
  }

  void refresh() {
    var all = offices.all().stream().map(office -> office.code().value()).toList();
    var now = figures.of(new Scope(all, null, null, null, null, null));
    byOffice.forEach((gauge, figure) -> gauge.register(rows(now, figure), true));
    finished.register(
        now.stream().flatMap(one -> BusinessGauges.finished(one).stream()).toList(), true);
    state = machinery.look();
    escalations.register(
        now.stream().map(one -> row("office", one.officeCode(), escalated(one))).toList(), true);
    exchanges.register(
        state.peers().stream().map(one -> row("peer", one.peer(), one.open())).toList(), true);
    oldest.register(
        state.peers().stream().map(one -> row("peer", one.peer(), one.oldest())).toList(), true);
    unknown.register(
        state.peers().stream()
            .map(one -> row("peer", one.peer(), one.unknown()))
            .toList(),
        true);
    givenUp.register(
        state.peers().stream()
            .map(one -> row("peer", one.peer(), one.givenUp()))
            .toList(),
        true);
    refreshedAt = clock.instant();
  }

  private long escalated(OfficeNow one) {
    return state.escalations().getOrDefault(new OfficeCode(one.officeCode()), 0L);
  }

  private double age() {
    var at = refreshedAt;
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }

  private void byOffice(
      MeterRegistry registry, String name, String words, ToLongFunction<OfficeNow> figure) {
    byOffice.put(gauge(registry, "motcua.dossiers." + name, words), figure);
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String words) {
    return MultiGauge.builder(name).description(words).register(registry);
  }

  private static void single(
      MeterRegistry registry,
      String name,
      String words,
      java.util.function.Supplier<Number> figure) {
    Gauge.builder(name, figure).description(words).register(registry);
  }

  private static List<Row<?>> rows(List<OfficeNow> now, ToLongFunction<OfficeNow> figure) {
    return now.stream()
        .<Row<?>>map(one -> row("office", one.officeCode(), figure.applyAsLong(one)))
        .toList();
  }

  private static List<Row<?>> finished(OfficeNow one) {
    return List.of(
        finished(one, "EARLY", one.earlyToday()),
        finished(one, "ON_TIME", one.onTimeToday()),
        finished(one, "LATE", one.lateToday()));
  }

  private static Row<?> finished(OfficeNow one, String timing, long number) {
    return Row.of(Tags.of("office", one.officeCode(), "timing", timing), number);
  }

  private static Row<?> row(String tag, String value, Number figure) {
    return Row.of(Tags.of(tag, value), figure);
  }
}
