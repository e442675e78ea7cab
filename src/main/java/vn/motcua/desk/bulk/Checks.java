package vn.motcua.desk.bulk;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.Foresight;
import vn.motcua.workflow.WorkItem;

/** Says of each task before anything is done whether it would be refused, and why. */
@Component
class Checks {

  static final Map<String, Object> APPROVE = Map.of("decision", "approve");

  private final Foresight foresight;
  private final Assignments assignments;
  private final Documents documents;

  Checks(Foresight foresight, Assignments assignments, Documents documents) {
    this.foresight = foresight;
    this.assignments = assignments;
    this.documents = documents;
  }

  Optional<Refusal> refusal(Order order, WorkItem item) {
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
      case ASSIGN -> assignments.check(item.id(), order.recipient(), order.reason());
      case APPROVE -> foresight.complete(item.id(), APPROVE);
      case PRINT_RESULT ->
        documents
            .result(item.dossier())
            .orElseThrow(() -> Refusal.notFound("document.not-issued", item.dossier()));
      case PRINT_CONTROL_SLIP -> {}
    }
  }
}
