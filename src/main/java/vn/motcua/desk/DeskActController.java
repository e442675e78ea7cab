package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.desk.DeskActs.Sent;
import vn.motcua.desk.DeskPageController.Params;
import vn.motcua.dossier.Notes;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.workflow.Tasks;

/** Claim, give back, hand over, note: each answers with the work as it lies there now, and with why not if it was refused. */
@Controller
@RequestMapping("/ban-lam-viec")
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

  @PostMapping("/viec/{id}/nhan")
  String claim(
      @PathVariable String id,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        acts.task(id, params.asked()),
        () -> tasks.claim(id),
        "desk.done.claimed",
        new Sent(part, response, model, next));
  }

  @PostMapping("/viec/{id}/tra-lai")
  String giveBack(
      @PathVariable String id,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        acts.task(id, params.asked()),
        () -> tasks.unclaim(id),
        "desk.done.given-back",
        new Sent(part, response, model, next));
  }

  @PostMapping("/viec/{id}/chuyen")
  String handOver(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        acts.task(id, params.asked()),
        () -> tasks.handOver(id, to, note.isBlank() ? null : CleanText.of(note, "/note")),
        "desk.done.handed-over",
        new Sent(part, response, model, next));
  }

  @PostMapping("/viec/{id}/ghi-chu")
  String note(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        acts.task(id, params.asked()),
        () -> note(tasks.get(id).dossier().value(), text),
        "desk.done.noted",
        new Sent(part, response, model, next));
  }

  private void note(String code, String text) {
    var dossier = own.require(Papers.code(code)).code();
    notes.add(dossier, officers.current().username(), CleanText.of(text, "/text"));
  }
}
