package vn.motcua.workflow;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.document.SigningEvent;
import vn.motcua.exchange.Waiting;

/** The last signature has come: the process that waits for it goes on, in the same transaction. */
@Component
class SignedResults {

  private static final Logger LOG = LoggerFactory.getLogger(SignedResults.class);

  private final RuntimeService processes;

  SignedResults(RuntimeService processes) {
    this.processes = processes;
  }

  @EventListener
  void goOn(SigningEvent.Completed event) {
    var waiting = event.waiting();
    if (isThere(waiting)) {
      processes.signal(waiting.executionId());
    } else {
      LOG.info("nobody waits for the signed papers of {} any more", event.dossier());
    }
  }

  /** Executions can serve several activities one after the other, activity instances only one. */
  private boolean isThere(Waiting waiting) {
    var instance = processes.getActivityInstance(waiting.processInstanceId());
    return instance != null && holds(instance, waiting.activityInstanceId());
  }

  private static boolean holds(ActivityInstance instance, String id) {
    return instance.getId().equals(id)
        || Stream.of(instance.getChildActivityInstances()).anyMatch(child -> holds(child, id));
  }
}
