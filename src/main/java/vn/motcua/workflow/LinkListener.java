package vn.motcua.workflow;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** A receive task named among the procedure's links begins: a row asks for the other dossier; it ends: the row is closed. */
@Component
class LinkListener {

  private static final Set<DossierStatus> TOLD = EnumSet.of(
      DossierStatus.COMPLETED,
      DossierStatus.RETURNED,
      DossierStatus.STOPPED,
      DossierStatus.REFUSED);

  private final ObjectProvider<LinkedDossiers> links;
  private final ObjectProvider<LinkWorker> worker;
  private final ObjectProvider<CollectiveLists> lists;
  private final LinkTable table;
  private final Dossiers dossiers;

  // Some are looked up when used: they need the engine, which is being built when this is made.
  LinkListener(
      ObjectProvider<LinkedDossiers> links,
      ObjectProvider<LinkWorker> worker,
      ObjectProvider<CollectiveLists> lists,
      LinkTable table,
      Dossiers dossiers) {
    this.links = links;
    this.worker = worker;
    this.lists = lists;
    this.table = table;
    this.dossiers = dossiers;
  }

  ExecutionListener waiting() {
    return execution -> {
      var dossier = dossiers.require(new DossierCode(execution.getProcessBusinessKey()));
      var task = execution.getCurrentActivityId();
      if (links.getObject().rules(dossier).containsKey(task)) {
        table.add(dossier.code(), task, execution.getActivityInstanceId(), execution.getId());
        worker.getObject().wakeAfterCommit();
      }
    };
  }

  ExecutionListener leaving() {
    return execution -> table.close(execution.getActivityInstanceId());
  }

  @EventListener
  void submitted(DossierEvent.Submitted event) {
    if (lists.getObject().join(dossiers.require(event.code()))) {
      worker.getObject().wakeAfterCommit();
    }
  }

  @EventListener
  void moved(DossierEvent.Moved event) {
    if (TOLD.contains(event.to())
        && dossiers.require(event.code()).channel() == Channel.INTERLINKED) {
      worker.getObject().wakeAfterCommit();
    }
  }
}
