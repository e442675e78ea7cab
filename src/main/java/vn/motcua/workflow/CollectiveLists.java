package vn.motcua.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;

/**
 * Duyệt theo danh sách — filings of one place are decided by one task on one list, however many they are.
 *
 * <p>The list is a dossier of its own; its decision is told to the members in portions, each in a transaction, so that it can
 * be taken up again wherever it was cut off.
 */
@Component
@DomainTransaction
class CollectiveLists {

  private static final int PORTION = 200;
  private static final String SETTLED = "ListSettled";
  private static final Delivery ELECTRONIC =
      new Delivery(Delivery.Mode.ELECTRONIC, null, null, null, null, null);

  private final ListTable table;
  private final Openings openings;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Offices offices;
  private final Officers officers;
  private final RuntimeService processes;

  CollectiveLists(
      ListTable table,
      Openings openings,
      Dossiers dossiers,
      Procedures procedures,
      Offices offices,
      Officers officers,
      RuntimeService processes) {
    this.table = table;
    this.openings = openings;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
    this.officers = officers;
    this.processes = processes;
  }

  /** True when the list must be opened. */
  boolean join(Dossier filed) {
    var collective =
        procedures.version(filed.procedureCode(), filed.procedureVersion()).collective();
    if (collective == null) {
      return false;
    }
    var key = ListTable.key(filed, filed.content().text(collective.by()));
    table.join(filed.code(), key);
    return !table.isOpened(key);
  }

  void open(ListTable.Key key) {
    table.lock();
    if (table.isOpened(key)) {
      return;
    }
    var collective =
        procedures.version(key.procedureCode(), key.procedureVersion()).collective();
    var office = offices.require(new OfficeCode(key.answer()));
    var content = new DossierContent(applicant(office), Map.of(), ELECTRONIC, List.of());
    var answers = Map.of(collective.by(), key.answer());
    table.opened(key, openings.open(collective.procedure(), content, answers, office.code()));
  }

  /** Tells one portion of the members; whether some are left. */
  boolean settle(DossierCode list) {
    var members = table.untold(list, PORTION);
    if (members.isEmpty()) {
      return false;
    }
    var approval = approval(list);
    var excluded = excluded(list);
    for (var member : members) {
      dossiers.lock(member);
      if (excluded.contains(member.value())) {
        decline(member, approval, dossiers.facts(list).get("excludedReason"));
      } else {
        dossiers.establish(
            member,
            Map.of(
                Documents.APPROVED_BY, approval.officer(), Documents.APPROVED_WITH, list.value()));
      }
      processes
          .createMessageCorrelation(SETTLED)
          .processInstanceBusinessKey(member.value())
          .setVariable("listed", excluded.contains(member.value()) ? "excluded" : "approved")
          .correlateAllWithResult(); // nobody waits where the citizen has withdrawn
    }
    table.told(members);
    return members.size() == PORTION;
  }

  /** The last one of the list's own office, which signs for it; whoever only confirms sits elsewhere. */
  private Decision approval(DossierCode list) {
    var office = dossiers.require(list).handlingOffice();
    return dossiers.decisions(list).stream()
        .filter(decision -> decision.decision().equals("approve"))
        .filter(decision -> officers
            .find(decision.officer())
            .filter(officer -> officer.office().equals(office))
            .isPresent())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** Who is taken out of the list is told so like anybody else whose dossier is declined. */
  private void decline(DossierCode member, Decision approval, String reason) {
    var declined = new Decision(
        approval.taskKey(),
        approval.officer(),
        "decline",
        Map.of("reason", String.valueOf(reason)),
        approval.at());
    dossiers.recordDecision(member, "Duyệt danh sách", declined);
  }

  /** Whom the school took out: the codes in the text, whatever stands between them. */
  private Set<String> excluded(DossierCode list) {
    return Arrays.stream(dossiers.facts(list).getOrDefault("excludedCodes", "").split("[\\s,;]+"))
        .collect(Collectors.toSet());
  }

  private static Applicant applicant(Office office) {
    return new Applicant(
        Applicant.Kind.STATE_BODY,
        office.name(),
        null,
        null,
        office.phone(),
        null,
        office.address());
  }
}
