package vn.motcua.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.Steps;
import vn.motcua.workflow.Tasks;
import vn.motcua.workflow.WorkItem;

/** What the cards of a list of tasks show, for a whole page of them at once. */
@RestController
@RequestMapping("/api/desk/v1/tasks/cards")
class CardController {

  private static final int MOST = 50;

  private final Tasks tasks;
  private final Steps steps;
  private final DeskWords words;
  private final Clock clock;

  CardController(Tasks tasks, Steps steps, DeskWords words, Clock clock) {
    this.tasks = tasks;
    this.steps = steps;
    this.words = words;
    this.clock = clock;
  }

  /** @param due how far the due date is, in words */
  record Card(
      String id,
      String dossierCode,
      String applicantName,
      String procedureName,
      OffsetDateTime dueAt,
      String timing,
      String due,
      String assignee) {}

  /** Tasks that are done, foreign or unknown are missing. */
  @GetMapping
  List<Card> cards(@RequestParam List<String> ids) {
    if (ids.size() > MOST) {
      throw Refusal.invalid("workflow.too-many-cards", MOST);
    }
    var items = tasks.open(ids);
    var standing = steps.standing(items.stream().map(WorkItem::id).toList());
    return items.stream().map(item -> card(item, standing)).toList();
  }

  private Card card(WorkItem item, Map<String, String> standing) {
    return new Card(
        item.id(),
        item.dossier().value(),
        item.applicantName(),
        words.procedure(item.procedureCode()),
        Optional.ofNullable(item.dueAt())
            .map(due -> due.atZone(clock.getZone()).toOffsetDateTime())
            .orElse(null),
        item.timing().name(),
        standing.get(item.id()),
        assignee(item.assignee()));
  }

  private String assignee(String username) {
    if (username == null) {
      return null;
    }
    return username.equals(Role.CITIZEN_NAME)
        ? words.text("desk.cell.citizen")
        : words.person(username);
  }
}
