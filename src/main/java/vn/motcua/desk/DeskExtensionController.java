package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.desk.DeskActs.Place;
import vn.motcua.desk.DeskActs.Sent;
import vn.motcua.desk.DeskPageController.Params;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.OfficeExtensions;
import vn.motcua.intake.Papers;

/** More time for a dossier: asked for by who works on it, granted or not by the head of the office. */
@Controller
@RequestMapping("/ban-lam-viec/ho-so/{code}/gia-han")
class DeskExtensionController {

  private final OfficeExtensions extensions;
  private final DeskActs acts;
  private final Clock clock;

  DeskExtensionController(OfficeExtensions extensions, DeskActs acts, Clock clock) {
    this.extensions = extensions;
    this.acts = acts;
    this.clock = clock;
  }

  /** @param until as a field for day and time spells it, in the administration's own time */
  @PostMapping
  String ask(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        place(code, task, params),
        () -> extensions.ask(Papers.code(code), moment(until), clean(reason)),
        "desk.done.extension-asked",
        new Sent(part, response, model, next));
  }

  @PostMapping("/dong-y")
  String grant(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String task,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        place(code, task, params),
        () -> extensions.grant(Papers.code(code)),
        "desk.done.extension-granted",
        new Sent(part, response, model, next));
  }

  @PostMapping("/tu-choi")
  String decline(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "") String reason,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return acts.act(
        place(code, task, params),
        () -> extensions.decline(Papers.code(code), clean(reason)),
        "desk.done.extension-declined",
        new Sent(part, response, model, next));
  }

  private Place place(String code, String task, Params params) {
    var dossier = Papers.code(code);
    return task.isEmpty() ? acts.dossier(dossier, params.asked()) : acts.task(task, params.asked());
  }

  private static String clean(String reason) {
    return reason.isBlank() ? reason : CleanText.of(reason, "/reason");
  }

  private Instant moment(String until) {
    try {
      return LocalDateTime.parse(until).atZone(clock.getZone()).toInstant();
    } catch (DateTimeParseException notSaid) {
      return null;
    }
  }
}
