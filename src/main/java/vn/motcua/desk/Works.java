package vn.motcua.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.desk.Work.Standing;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;
import vn.motcua.workflow.Tasks;
import vn.motcua.workflow.WorkItem;

/** Lays a task, or a dossier alone, on the desk. */
@Component
@DomainTransaction
class Works {

  private final Tasks tasks;
  private final Steps steps;
  private final Worklist list;
  private final DossierSheets sheets;
  private final SheetViews views;
  private final AssignLines assignable;
  private final DeskWords words;
  private final Officers officers;

  Works(
      Tasks tasks,
      Steps steps,
      Worklist list,
      DossierSheets sheets,
      SheetViews views,
      AssignLines assignable,
      DeskWords words,
      Officers officers) {
    this.tasks = tasks;
    this.steps = steps;
    this.list = list;
    this.sheets = sheets;
    this.views = views;
    this.assignable = assignable;
    this.words = words;
    this.officers = officers;
  }

  Work task(String id, Asked asked) {
    var officer = officers.current();
    var item = tasks.get(id);
    var step = steps.find(id).orElseThrow();
    var standing = standing(item, step, officer);
    var sheet = sheets.open(item.dossier());
    boolean mine = standing == Standing.MINE;
    return new Work(
        item,
        standing,
        told(standing, step, sheet, officer),
        views.of(sheet),
        mine ? tasks.form(item).json().toString() : null,
        mine ? tasks.colleagues(item) : List.of(),
        assignable.of(item.dossier()),
        standing == Standing.ENDED ? next(officer, asked, id) : null);
  }

  Work dossier(DossierCode code) {
    return new Work(
        null,
        Standing.NO_TASK,
        null,
        views.of(sheets.open(code)),
        null,
        List.of(),
        assignable.of(code),
        null);
  }

  private static Standing standing(WorkItem item, Step step, Officer officer) {
    if (!step.isOpen()) {
      return Standing.ENDED;
    }
    if (item.role() == Role.CITIZEN) {
      return Standing.CITIZENS;
    }
    return item.assignee() == null
        ? Standing.FREE
        : item.assignee().equals(officer.username()) ? Standing.MINE : Standing.TAKEN;
  }

  private String told(Standing standing, Step step, DossierSheet sheet, Officer officer) {
    return switch (standing) {
      case TAKEN ->
        words.text("desk.told.taken", words.person(step.officer()), words.moment(step.claimedAt()));
      case ENDED -> ended(step, sheet, officer);
      case CITIZENS -> words.text("desk.told.citizen");
      case MINE, FREE, NO_TASK -> null;
    };
  }

  private String ended(Step step, DossierSheet sheet, Officer officer) {
    var at = words.moment(step.endedAt());
    if (step.outcome() == null) {
      return words.text("desk.told.gone", at);
    }
    var decision = sheet.labels().decisions().getOrDefault(step.outcome(), step.outcome());
    return officer.username().equals(step.officer())
        ? words.text("desk.told.done-by-you", decision, at)
        : words.text("desk.told.done", words.person(step.officer()), decision, at);
  }

  private String next(Officer officer, Asked asked, String id) {
    return list.page(officer, asked.at(0)).stream()
        .map(Row::id)
        .filter(other -> !Objects.equals(other, id))
        .findFirst()
        .map(other -> asked.in("/ban-lam-viec/viec/" + other))
        .orElse(null);
  }
}
