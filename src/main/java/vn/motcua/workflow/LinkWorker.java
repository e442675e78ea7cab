package vn.motcua.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens and tells across offices what one office alone may not see: woken after commit, and every few seconds for what was
 * missed. The rows are the queue, so any number of nodes may work and none is needed to remember.
 */
@Configuration(proxyBeanMethods = false)
class LinkWorker implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LinkWorker.class);

  private final LinkTable links;
  private final LinkedDossiers dossiers;
  private final ListTable lists;
  private final CollectiveLists collective;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "links"));

  LinkWorker(
      LinkTable links, LinkedDossiers dossiers, ListTable lists, CollectiveLists collective) {
    this.links = links;
    this.dossiers = dossiers;
    this.lists = lists;
    this.collective = collective;
  }

  @Bean
  RecurringTask<Void> linksLeft() {
    return Tasks.recurring("linked-dossiers", FixedDelay.ofSeconds(15))
        .execute((instance, context) -> work());
  }

  /** As soon as the current transaction is committed. */
  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        if (asked.compareAndSet(false, true)) {
          thread.execute(LinkWorker.this::work);
        }
      }
    });
  }

  private void work() {
    asked.set(false);
    each(lists.toOpen(), collective::open);
    each(links.toOpen(), dossiers::open);
    each(links.toTell(), dossiers::tell);
  }

  /** One that fails does not stop the others; it comes again with the next round. */
  private static <T> void each(List<T> some, Consumer<T> work) {
    for (var one : some) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        LOG.warn("link or list {} could not be worked on", one, e);
      }
    }
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
