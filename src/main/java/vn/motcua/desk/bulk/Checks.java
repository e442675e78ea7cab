package vn.motcua.desk.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.FairShares;
import vn.motcua.workflow.Foresight;
import vn.motcua.workflow.Suggestion;
import vn.motcua.workflow.WorkItem;

/** Says of each task before anything is done whether it would be refused, and why. */
@Component
class Checks {

  static final Map<String, Object> APPROVE = Map.of("decision", "approve");
  static final Map<String, Object> POST = Map.of("decision", "post");

  private final Foresight foresight;
  private final Assignments assignments;
  private final FairShares shares;
  private final Documents documents;

  Checks(Foresight foresight, Assignments assignments, FairShares shares, Documents documents) {
    this.foresight = foresight;
    this.assignments = assignments;
    this.shares = shares;
    this.documents = documents;
  }

  /** Who would get what, and why; what nobody would get says so. */
  Map<String, Suggestion> shares(Order order, List<WorkItem> items) {
    var mine = items.stream().filter(item -> item.role() != Role.CITIZEN).toList();
    return order.act() == Act.SHARE ? shares.of(mine) : Map.of();
  }

  /** @param share who would get it; null where tasks are not shared out */
  Optional<Refusal> refusal(Order order, WorkItem item, Suggestion share) {
    if (share != null && !share.isSomebody()) {
      return Optional.of(Refusal.conflict("desk.bulk-nobody-able", item.dossier(), share.reason()));
    }
    return share == null
        ? refusal(order, item)
        : refusal(new Order(Act.ASSIGN, share.officer(), share.reason()), item);
  }

  private Optional<Refusal> refusal(Order order, WorkItem item) {
    try {
      check(order, item);
      return Optional.empty();
    } catch (Refusal no) {
      return Optional.of(no);
    }
  }

  private void check(Order order, WorkItem item) {
    switch (order.act()) {
      case CLAIM -> foresight.claim(item.id());
      case HAND_OVER -> foresight.handOver(item.id(), order.recipient());
      case ASSIGN, SHARE -> assignments.check(item.id(), order.recipient(), order.reason());
      case APPROVE -> foresight.complete(item.id(), APPROVE);
      case POST -> foresight.complete(item.id(), POST);
      case PRINT_RESULT ->
        documents
            .result(item.dossier())
            .orElseThrow(() -> Refusal.notFound("document.not-issued", item.dossier()));
      case PRINT_CONTROL_SLIP -> {}
    }
  }
}
