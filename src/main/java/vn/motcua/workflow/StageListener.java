package vn.motcua.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.PauseReason;

/** The properties {@code dossierStatus} and {@code clock}: what is reached, paused or resumed when an element begins. */
@Component
class StageListener {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Deadlines deadlines;

  StageListener(Dossiers dossiers, Procedures procedures, Deadlines deadlines) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.deadlines = deadlines;
  }

  ExecutionListener of(ModelListeners.Properties properties) {
    var status = properties.get("dossierStatus");
    var clock = properties.get("clock");
    return execution -> {
      var code = new DossierCode(execution.getProcessBusinessKey());
      if (status != null) {
        dossiers.reach(code, DossierStatus.ofCode(Integer.parseInt(status)));
      }
      if (clock != null) {
        turn(code, clock, execution);
      }
    };
  }

  /**
   * {@code pause:REASON}, {@code resume:REASON}, {@code resume} for whatever the clock stands for, or {@code limit:NAME} for a
   * limit the procedure names.
   */
  private void turn(DossierCode code, String clock, DelegateExecution execution) {
    var parts = clock.split(":");
    if (parts[0].equals("pause")) {
      deadlines.pause(code, PauseReason.valueOf(parts[1]), execution.getCurrentActivityId());
    } else if (parts[0].equals("limit")) {
      var dossier = dossiers.require(code);
      var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
      deadlines.relimit(code, procedure.limit(parts[1]).orElseThrow());
    } else if (parts.length > 1) {
      deadlines.resume(code, PauseReason.valueOf(parts[1]));
    } else {
      deadlines.of(code).ifPresent(standing -> standing
          .pausedFor()
          .forEach(reason -> deadlines.resume(code, reason)));
    }
  }
}
