package vn.motcua.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.CleanText;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.FairShares;
import vn.motcua.workflow.Suggestion;
import vn.motcua.workflow.Tasks;

/** Whom a task should be given to, and giving it, for programs of the head. */
@RestController
@RequestMapping("/api/desk/v1/tasks/{id}")
class AssignmentController {

  record Wish(String to, String reason) {}

  private final Tasks tasks;
  private final FairShares shares;
  private final Assignments assignments;
  private final Officers officers;

  AssignmentController(Tasks tasks, FairShares shares, Assignments assignments, Officers officers) {
    this.tasks = tasks;
    this.shares = shares;
    this.assignments = assignments;
    this.officers = officers;
  }

  @GetMapping("/suggestion")
  Suggestion suggestion(@PathVariable String id) {
    var me = officers.current();
    return tasks.openInOffice(List.of(id)).stream()
        .filter(item -> Assignments.assigns(me) && item.office().equals(me.office()))
        .findFirst()
        .map(shares::of)
        .orElseThrow(() -> Refusal.forbidden("workflow.task-not-yours", id));
  }

  @PostMapping("/assignment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable String id, @RequestBody Wish wish) {
    assignments.assign(id, wish.to(), CleanText.of(wish.reason(), "/reason"));
  }
}
