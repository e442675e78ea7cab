package vn.motcua.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks for tasks to give out: at once after one has come, and every few seconds for what a node has left behind. */
@Configuration(proxyBeanMethods = false)
class AssignmentSchedule implements DisposableBean {

  private final ObjectProvider<AutomaticAssignment> assignment;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "assignment"));

  /** @param assignment only when it is needed: it works with the engine, which does not start without its listeners */
  AssignmentSchedule(ObjectProvider<AutomaticAssignment> assignment) {
    this.assignment = assignment;
  }

  @Bean
  RecurringTask<Void> shareOutTasks() {
    return Tasks.recurring("workflow-share-out", FixedDelay.ofSeconds(20))
        .execute((instance, context) -> assignment.getObject().shareOut());
  }

  @TransactionalEventListener
  void offered(TaskOffered event) {
    thread.execute(() -> assignment.getObject().shareOut());
  }

  /** What is not begun stays in its row. */
  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
