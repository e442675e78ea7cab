package vn.motcua.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.CleanText;
import vn.motcua.office.Officers;
import vn.motcua.workflow.Tasks;
import vn.motcua.workflow.WorkItem;

/** The tasks of an officer and what is done with them, for programs. */
@RestController
@RequestMapping("/api/desk/v1/tasks")
class TaskController {

  private final Tasks tasks;
  private final Worklist list;
  private final Officers officers;

  TaskController(Tasks tasks, Worklist list, Officers officers) {
    this.tasks = tasks;
    this.list = list;
    this.officers = officers;
  }

  record Line(
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
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean unread,
      @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode form) {}

  record Page(List<Line> items, long total) {}

  record Colleague(String username, String fullName, String title) {}

  record HandOver(String to, String note) {}

  record Completion(Map<String, Object> variables) {}

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "group") String view,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var asked = new Asked(View.of(view), query, Order.of(sort), page, size);
    var officer = officers.current();
    var total = list.counts(officer, asked.query()).get(asked.view());
    return new Page(list.page(officer, asked).stream().map(TaskController::line).toList(), total);
  }

  /** Every view with how many it has. */
  @GetMapping("/counts")
  Map<String, Long> counts(@RequestParam(defaultValue = "") String query) {
    return list.counts(officers.current(), query).entrySet().stream()
        .collect(Collectors.toMap(count -> count.getKey().word(), Map.Entry::getValue));
  }

  @GetMapping("/{id}")
  Line get(@PathVariable String id) {
    var item = tasks.get(id);
    return line(item, tasks.form(item).json());
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

  /** Who of the office could have it instead. */
  @GetMapping("/{id}/colleagues")
  List<Colleague> colleagues(@PathVariable String id) {
    return tasks.colleagues(tasks.get(id)).stream()
        .map(one -> new Colleague(one.username(), one.fullName(), one.title()))
        .toList();
  }

  @PostMapping("/{id}/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable String id, @RequestBody HandOver handOver) {
    tasks.handOver(id, handOver.to(), CleanText.of(handOver.note(), "/note"));
  }

  private static Line line(Row row) {
    return new Line(
        row.id(),
        row.name(),
        row.taskKey(),
        row.dossier(),
        row.procedureCode(),
        row.applicantName(),
        row.assignee(),
        row.role(),
        row.createdAt(),
        row.dueAt(),
        row.timing().name(),
        row.news() != Row.News.NONE,
        null);
  }

  private static Line line(WorkItem item, JsonNode form) {
    return new Line(
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
        null,
        form);
  }
}
