package vn.motcua.nationalportal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.procedure.Procedures;

/**
 * Turns every move of a dossier into two requests, in order per dossier: the record, then the progress.
 *
 * <p>They are written in the transaction of the move, at its very end: the due date and the supplement request that belong to
 * a move are made by listeners of the events after it. The move's own transaction still holds the lock of the dossier, so the
 * order of the rows is the order of the moves.
 */
@Component
class PortalSync {

  /**
   * @param created whether the portal cannot know the dossier yet
   * @param hoSo what was true at the end of the move's transaction; never read again when it is sent
   */
  record SyncOrder(boolean created, Map<String, Object> hoSo) {}

  private final DossierRecord dossierRecord;
  private final ProgressRecord progressRecord;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Exchanges exchanges;

  PortalSync(
      DossierRecord dossierRecord,
      ProgressRecord progressRecord,
      Dossiers dossiers,
      Procedures procedures,
      Exchanges exchanges) {
    this.dossierRecord = dossierRecord;
    this.progressRecord = progressRecord;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.exchanges = exchanges;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void tell(DossierEvent.Moved event) {
    if (isOurOwn(event.code())) {
      return;
    }
    var code = event.code().value();
    var order = new SyncOrder(event.from() == null, dossierRecord.of(event));
    exchanges.request(SyncDossier.NAME, code, code, order);
    exchanges.request(ReportProgress.NAME, code, code, progressRecord.of(event));
  }

  /** A step within a status is progress, not another status. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void tell(DossierEvent.Decided event) {
    if (isOurOwn(event.code())) {
      return;
    }
    var code = event.code().value();
    exchanges.request(ReportProgress.NAME, code, code, progressRecord.of(event));
  }

  /** What the system opened for an office, such as a list, is no dossier of the nation's catalogue. */
  private boolean isOurOwn(DossierCode code) {
    var dossier = dossiers.require(code);
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .isInternal();
  }
}
