package vn.motcua.desk.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works through the items of all runs: woken after commit, and every few seconds for what another node has left behind. Any
 * number of nodes may work; an item is taken under its lock.
 */
@Configuration(proxyBeanMethods = false)
class Worker implements DisposableBean {

  private final RunTable table;
  private final Step step;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "bulk"));

  Worker(RunTable table, Step step, Clock clock) {
    this.table = table;
    this.step = step;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> bulkRunsLeft() {
    return Tasks.recurring("desk-bulk", FixedDelay.ofSeconds(15))
        .execute((instance, context) -> work());
  }

  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        thread.execute(Worker.this::work);
      }
    });
  }

  void work() {
    for (var run : table.unfinished()) {
      for (var item : table.waiting(run.id())) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        step.work(run, item);
      }
      table.finishIfDone(run.id(), clock.instant());
    }
  }

  /** What is not begun stays in its row for the next start, or for another node. */
  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
