package vn.motcua.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.DossierValues;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedure.LinkRule;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;

/**
 * Hồ sơ liên thông — opens the dossier another one waits for, in its own procedure, office and clock, and goes on when it
 * has ended.
 */
@Component
@DomainTransaction
class LinkedDossiers {

  private static final String FINISHED = "LinkedDossierFinished";

  private final LinkTable table;
  private final Dossiers dossiers;
  private final DossierValues values;
  private final Procedures procedures;
  private final Openings openings;
  private final RuntimeService processes;

  LinkedDossiers(
      LinkTable table,
      Dossiers dossiers,
      DossierValues values,
      Procedures procedures,
      Openings openings,
      RuntimeService processes) {
    this.table = table;
    this.dossiers = dossiers;
    this.values = values;
    this.procedures = procedures;
    this.openings = openings;
    this.processes = processes;
  }

  void open(long id) {
    table.take(id).filter(link -> link.linked() == null).ifPresent(link -> {
      var from = dossiers.require(link.dossier());
      var rule = rule(from, link.task());
      var known = values.of(from);
      var answers = new HashMap<String, String>();
      rule.give().forEach((answer, source) -> answers.put(answer, known.read(source)));
      var way = rule.delivery() == null ? null : known.read(rule.delivery());
      var content = new DossierContent(from.applicant(), Map.of(), delivery(from, way), null);
      var papers = dossiers.components(from.code());
      table.opened(
          id, openings.open(rule.procedure(), content, answers, papers, from.handlingOffice()));
    });
  }

  void tell(long id) {
    table.take(id).ifPresent(link -> {
      dossiers.lock(link.dossier());
      var rule = rule(dossiers.require(link.dossier()), link.task());
      var ended = dossiers.require(link.linked());
      var outcome = outcome(ended);
      if (outcome.equals("done")) {
        keep(link.dossier(), rule, ended);
      }
      boolean waiting = processes
              .createExecutionQuery()
              .executionId(link.execution())
              .messageEventSubscriptionName(FINISHED)
              .count()
          > 0;
      if (waiting) {
        processes.messageEventReceived(FINISHED, link.execution(), Map.of(rule.as(), outcome));
      }
    });
  }

  private void keep(DossierCode dossier, LinkRule rule, Dossier ended) {
    var there = values.of(ended);
    var facts = new HashMap<String, String>();
    rule.keep().forEach((fact, source) -> facts.put(fact, there.read(source)));
    facts.values().removeIf(java.util.Objects::isNull);
    dossiers.establish(dossier, facts);
  }

  private LinkRule rule(Dossier dossier, String task) {
    return rules(dossier).get(task);
  }

  Map<String, LinkRule> rules(Dossier dossier) {
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .links();
  }

  /** At the desk chosen once, in the way chosen for this result; nothing is posted without an address. */
  private static Delivery delivery(Dossier from, String way) {
    var chosen = from.delivery();
    boolean possible = way != null && (!way.equals("POST") || chosen.address() != null);
    return new Delivery(
        possible ? Delivery.Mode.valueOf(way) : chosen.mode(),
        chosen.recipient(),
        chosen.phone(),
        chosen.address(),
        chosen.provinceCode(),
        from.returningOffice().value());
  }

  private static String outcome(Dossier ended) {
    return switch (ended.status()) {
      case COMPLETED, RETURNED -> "done";
      case REFUSED -> "refused";
      default -> "stopped";
    };
  }
}
