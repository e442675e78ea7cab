package vn.motcua.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;

@RestController
@RequestMapping("/api/desk/v1/tasks")
class DeskController {

  private static final int LARGEST_PAGE = 200;

  private final Tasks tasks;
  private final TaskForms forms;

  DeskController(Tasks tasks, TaskForms forms) {
    this.tasks = tasks;
    this.forms = forms;
  }

  record Row(
      String id,
      String name,
      String taskKey,
      String dossierCode,
      String procedureCode,
      String applicantName,
      String assignee,
      String role,
      Instant createdAt,
      Instant dueAt,
      String timing,
      @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode form) {}

  record Page(List<Row> items, long total) {}

  record Completion(Map<String, Object> variables) {}

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "group") String view,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var found =
        tasks.list(view(view), query, Math.max(0, page), Math.min(Math.max(1, size), LARGEST_PAGE));
    return new Page(found.items().stream().map(item -> row(item, null)).toList(), found.total());
  }

  @GetMapping("/{id}")
  Row get(@PathVariable String id) {
    var item = tasks.get(id);
    return row(item, forms.of(item).json());
  }

  @PostMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id) {
    tasks.claim(id);
  }

  @PostMapping("/{id}/unclaim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unclaim(@PathVariable String id) {
    tasks.unclaim(id);
  }

  @PostMapping("/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String id, @RequestBody Completion completion) {
    tasks.complete(id, completion.variables() == null ? Map.of() : completion.variables());
  }

  private Row row(WorkItem item, JsonNode form) {
    return new Row(
        item.id(),
        item.name(),
        item.taskKey(),
        item.dossier().value(),
        item.procedureCode(),
        item.applicantName(),
        item.assignee(),
        item.role().name(),
        item.createdAt(),
        item.dueAt(),
        item.timing().name(),
        form);
  }

  private static WorkItems.View view(String name) {
    try {
      return WorkItems.View.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("workflow.view-unknown", name);
    }
  }
}
