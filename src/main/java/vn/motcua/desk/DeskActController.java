package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.Notes;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.workflow.Tasks;

/** Claim, give back, hand over, note: each answers with the work as it lies there now, and with why not if it was refused. */
@Controller
@RequestMapping("/ban-lam-viec/viec/{id}")
class DeskActController {

  private final Tasks tasks;
  private final DeskActs acts;
  private final Notes notes;
  private final OwnOffice own;
  private final Officers officers;

  DeskActController(Tasks tasks, DeskActs acts, Notes notes, OwnOffice own, Officers officers) {
    this.tasks = tasks;
    this.acts = acts;
    this.notes = notes;
    this.own = own;
    this.officers = officers;
  }

  @PostMapping("/nhan")
  String claim(@PathVariable String id, Sent sent) {
    return acts.onTask(id, () -> tasks.claim(id), "desk.done.claimed", sent);
  }

  @PostMapping("/tra-lai")
  String giveBack(@PathVariable String id, Sent sent) {
    return acts.onTask(id, () -> tasks.unclaim(id), "desk.done.given-back", sent);
  }

  @PostMapping("/chuyen")
  String handOver(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note,
      Sent sent) {
    return acts.onTask(
        id,
        () -> tasks.handOver(id, to, note.isBlank() ? null : CleanText.of(note, "/note")),
        "desk.done.handed-over",
        sent);
  }

  @PostMapping("/ghi-chu")
  String note(@PathVariable String id, @RequestParam(defaultValue = "") String text, Sent sent) {
    return acts.onTask(
        id, () -> note(tasks.get(id).dossier().value(), text), "desk.done.noted", sent);
  }

  private void note(String code, String text) {
    var dossier = own.require(Papers.code(code)).code();
    notes.add(dossier, officers.current().username(), CleanText.of(text, "/text"));
  }
}
