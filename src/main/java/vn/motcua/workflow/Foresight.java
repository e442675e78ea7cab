package vn.motcua.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Xem trước (cửa vào) — refuses what {@link Tasks} would refuse, and changes nothing. */
@Component
@DomainTransaction
public class Foresight {

  private final Tasks tasks;
  private final WorkItems items;
  private final TaskCheck check;
  private final Officers officers;

  Foresight(Tasks tasks, WorkItems items, TaskCheck check, Officers officers) {
    this.tasks = tasks;
    this.items = items;
    this.check = check;
    this.officers = officers;
  }

  public void claim(String id) {
    open(id);
    tasks.requireFree(id);
  }

  public void handOver(String id, String colleague) {
    var item = open(id);
    if (item.assignee() == null) {
      throw Refusal.conflict("workflow.task-not-claimed", item.dossier());
    }
    tasks.requireFree(id);
    if (tasks.colleagues(item).stream().noneMatch(one -> one.username().equals(colleague))) {
      throw Refusal.invalid("workflow.colleague-unknown");
    }
  }

  public void complete(String id, Map<String, Object> values) {
    var item = open(id);
    tasks.requireFree(id);
    check.check(item, officers.current(), values);
  }

  private WorkItem open(String id) {
    var item = tasks.get(id);
    return items.open(java.util.List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("workflow.task-done", item.dossier()));
  }
}
