package vn.motcua.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.FairShares;
import vn.motcua.workflow.Suggestion;
import vn.motcua.workflow.Tasks;
import vn.motcua.workflow.WorkItem;

/** For the head: the open tasks of a dossier in the office, who has them, and who should. */
@Component
class AssignLines {

  /**
   * @param holder null while it waits for the group
   * @param able who may be given it
   * @param kept the suggested one has it already
   */
  record Line(
      String id,
      String name,
      String holder,
      List<Officer> able,
      Suggestion suggestion,
      boolean kept) {}

  private final Tasks tasks;
  private final Steps steps;
  private final Assignments assignments;
  private final FairShares shares;
  private final Officers officers;

  AssignLines(
      Tasks tasks, Steps steps, Assignments assignments, FairShares shares, Officers officers) {
    this.tasks = tasks;
    this.steps = steps;
    this.assignments = assignments;
    this.shares = shares;
    this.officers = officers;
  }

  /** Empty for everybody else. */
  List<Line> of(DossierCode code) {
    var me = officers.current();
    if (!Assignments.assigns(me)) {
      return List.of();
    }
    var open = steps.open(code).stream().map(Step::id).toList();
    return tasks.openInOffice(open).stream()
        .filter(item -> item.office().equals(me.office()) && item.role() != Role.CITIZEN)
        .map(this::line)
        .toList();
  }

  private Line line(WorkItem item) {
    var suggestion = shares.of(item);
    return new Line(
        item.id(),
        item.name(),
        item.assignee() == null ? null : officers.nameOf(item.assignee()),
        assignments.candidates(item),
        suggestion,
        suggestion.isSomebody() && suggestion.officer().equals(item.assignee()));
  }
}
