package vn.motcua.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Steps that were to go on at once, but by a clock that was ahead and has been set back: they would wait until it is there
 * again.
 */
@Configuration(proxyBeanMethods = false)
class JobsAhead {

  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final ManagementService jobs;

  JobsAhead(ManagementService jobs) {
    this.jobs = jobs;
  }

  @Bean
  RecurringTask<Void> bringJobsForward() {
    return Tasks.recurring("workflow-jobs-ahead", FixedDelay.ofSeconds(30))
        .execute((instance, context) -> bringForward());
  }

  /** Whoever failed waits for its next attempt on purpose. */
  void bringForward() {
    var now = ClockUtil.getCurrentTime(); // the clock by which the engine dates its jobs
    jobs
        .createJobQuery()
        .messages()
        .duedateHigherThan(new Date(now.getTime() + TOLERANCE.toMillis()))
        .list()
        .stream()
        .filter(job -> job.getExceptionMessage() == null)
        .forEach(job -> jobs.setJobDuedate(job.getId(), now));
  }
}
