package vn.motcua.workflow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks on every node whether due jobs are taken, and starts the thread anew that takes them when it has died.
 *
 * <p>The engine's own loop survives an exception but no {@link Error}, and its executor calls itself active all the same.
 * The executor is an internal class; the engine has no other door to start and stop it.
 */
@Component
class JobWatch implements DisposableBean {

  /**
   * @param oldest how long the job that waits longest has been due without anybody having it
   * @param late whether it was too long already at the look before: a clock that is moved makes many due at once
   */
  record Look(Instant at, long nanos, Duration oldest, long incidents, boolean late) {

    /** By a clock nobody moves. */
    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  static final Duration TOO_LONG = Duration.ofMinutes(5);
  static final Duration EVERY = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
  private static final int MOST = 200;

  private final JobExecutor executor;
  private final ManagementService jobs;
  private final RuntimeService processes;
  private final Clock clock;
  private final Counter restarts;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var own = new Thread(work, "job-watch");
        own.setDaemon(true);
        return own;
      });
  private volatile Look last;

  JobWatch(
      JobExecutor executor,
      ManagementService jobs,
      RuntimeService processes,
      Clock clock,
      MeterRegistry registry) {
    this.executor = executor;
    this.jobs = jobs;
    this.processes = processes;
    this.clock = clock;
    this.restarts = Counter.builder("motcua.jobs.taking.restarts")
        .description("how often the thread that takes jobs was started anew")
        .register(registry);
    Gauge.builder(
            "motcua.jobs.oldest.due.seconds", () -> figure(look -> look.oldest().toSeconds()))
        .description("since when the oldest due job is taken by nobody")
        .register(registry);
    Gauge.builder("motcua.incidents.open", () -> figure(Look::incidents))
        .description("steps at which the engine stands still")
        .register(registry);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::tryToWatch, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Null before the first look. */
  Look last() {
    return last;
  }

  /** True while a thread of this node takes jobs; the engine names it after its executor. */
  boolean isTaking() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(one -> one.getName().equals(executor.getName()) && one.isAlive());
  }

  void watch() {
    mend();
    var oldest = oldest();
    var before = last;
    boolean late = before != null && before.oldest().compareTo(TOO_LONG) > 0;
    last = new Look(
        clock.instant(),
        System.nanoTime(),
        oldest,
        processes.createIncidentQuery().count(),
        late);
  }

  /** Whoever shuts the executor down holds its lock, so what ends with the application is not started again. */
  private void mend() {
    synchronized (executor) {
      if (executor.isActive() && !isTaking()) {
        LOG.error("the thread that takes the engine's jobs has died; it is started anew");
        executor.shutdown();
        executor.start();
        restarts.increment();
      }
    }
  }

  private Duration oldest() {
    var taken = jobs.createJobQuery().acquired().listPage(0, MOST).stream()
        .map(Job::getId)
        .collect(Collectors.toSet());
    var now = clock.instant();
    return jobs
        .createJobQuery()
        .executable()
        .active()
        .orderByJobDuedate()
        .asc()
        .listPage(0, MOST)
        .stream()
        .filter(job -> !taken.contains(job.getId()) && job.getDuedate() != null)
        .findFirst()
        .map(job -> Duration.between(job.getDuedate().toInstant(), now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }

  /** Nothing ends the watch: it is there for what nobody has thought of. */
  private void tryToWatch() {
    try {
      watch();
    } catch (Throwable e) {
      LOG.warn("the engine's jobs could not be looked at", e);
    }
  }

  private double figure(java.util.function.ToLongFunction<Look> of) {
    var look = last;
    return look == null ? Double.NaN : of.applyAsLong(look);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
