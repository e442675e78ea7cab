package vn.motcua.workflow;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the engine's due jobs are taken; down when one has been due for more than five minutes and nobody has it. */
@Component
class DueJobsHealthIndicator extends AbstractHealthIndicator {

  private static final Duration OLD = JobWatch.EVERY.multipliedBy(8);

  private final JobWatch watch;

  DueJobsHealthIndicator(JobWatch watch) {
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var look = watch.last();
    if (look == null) {
      health.unknown();
      return;
    }
    boolean late = look.late() && look.oldest().compareTo(JobWatch.TOO_LONG) > 0;
    boolean old = look.age().compareTo(OLD) > 0;
    health
        .status(late || old ? "DOWN" : "UP")
        .withDetail("oldestDueSeconds", look.oldest().toSeconds())
        .withDetail("taking", watch.isTaking())
        .withDetail("incidents", look.incidents())
        .withDetail("lookedAt", look.at().toString());
  }
}
