package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.Papers;
import vn.motcua.workflow.Assignments;

/** The head gives an open task of a dossier to somebody. */
@Controller
class DeskAssignController {

  private final Assignments assignments;
  private final DeskActs acts;

  DeskAssignController(Assignments assignments, DeskActs acts) {
    this.assignments = assignments;
    this.acts = acts;
  }

  /** @param id of the task that is given to somebody, whatever else lies open */
  @PostMapping("/ban-lam-viec/ho-so/{code}/phan-cong/{id}")
  String assign(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Sent sent) {
    return acts.onDossier(
        Papers.code(code),
        () -> assignments.assign(id, to, CleanText.of(reason, "/reason")),
        "desk.done.assigned",
        sent);
  }
}
