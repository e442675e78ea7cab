package vn.motcua.desk.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Suggestion;
import vn.motcua.workflow.WorkItem;

/** Tasks, previews and results in the words of the pages. */
@Component
class BulkLines {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  record Task(
      String id,
      String name,
      String dossier,
      String applicant,
      String procedure,
      String holder,
      String due,
      String timing) {}

  /**
   * @param why empty when it would be done
   * @param share who would get it; null where tasks are not shared out
   */
  record Preview(
      String id, String name, String dossier, String applicant, String why, Suggestion share) {}

  record Result(
      int number,
      String dossier,
      String applicant,
      String recipient,
      String state,
      String title,
      String why) {}

  private final MessageSource messages;
  private final Procedures procedures;
  private final Officers officers;
  private final Clock clock;

  BulkLines(MessageSource messages, Procedures procedures, Officers officers, Clock clock) {
    this.messages = messages;
    this.procedures = procedures;
    this.officers = officers;
    this.clock = clock;
  }

  List<Task> tasks(List<WorkItem> items) {
    var names = new java.util.HashMap<String, String>();
    return items.stream()
        .map(item -> new Task(
            item.id(),
            item.name(),
            item.dossier().value(),
            item.applicantName(),
            names.computeIfAbsent("p " + item.procedureCode(), key -> procedure(item)),
            item.assignee() == null
                ? words("desk.cell.nobody")
                : names.computeIfAbsent(item.assignee(), officers::nameOf),
            moment(item.dueAt()),
            item.timing().name()))
        .toList();
  }

  Preview preview(WorkItem item, Optional<Refusal> refusal, Suggestion share) {
    return new Preview(
        item.id(),
        item.name(),
        item.dossier().value(),
        item.applicantName(),
        refusal.map(this::words).orElse(""),
        share);
  }

  /** What could not be done first: it is what somebody has to look at. */
  List<Result> of(List<Item> items) {
    return items.stream()
        .sorted(Comparator.comparing(BulkLines::isInOrder))
        .map(this::result)
        .toList();
  }

  private static boolean isInOrder(Item item) {
    return item.state() == Item.State.DONE || item.state() == Item.State.WAITING;
  }

  private Result result(Item item) {
    return new Result(
        item.number(),
        item.dossier().value(),
        item.applicant(),
        item.share().recipient() == null ? null : officers.nameOf(item.share().recipient()),
        item.state().name(),
        words("desk.bulk-state." + item.state()),
        item.told() == null ? "" : words(item.told(), item.arguments().toArray()));
  }

  long count(List<Item> items, Item.State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /** With every wrong place of a form. */
  String words(Refusal no) {
    var all = new StringBuilder(words(no.code(), no.arguments()));
    no.faults().forEach(fault -> all.append(' ').append(words(fault.code(), fault.arguments())));
    return all.toString();
  }

  private String words(String code, Object... arguments) {
    return messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale());
  }

  private String procedure(WorkItem item) {
    return procedures
        .find(item.procedureCode())
        .map(Procedure::name)
        .map(name -> name.in(LocaleContextHolder.getLocale()))
        .orElse(item.procedureCode());
  }

  private String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(clock.getZone()));
  }
}
