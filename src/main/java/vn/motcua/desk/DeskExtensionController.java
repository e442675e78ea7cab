package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      Sent sent) {
    var dossier = Papers.code(code);
    return acts.onDossier(
        dossier,
        () -> extensions.ask(dossier, moment(until), clean(reason)),
        "desk.done.extension-asked",
        sent);
  }

  @PostMapping("/dong-y")
  String grant(@PathVariable String code, Sent sent) {
    var dossier = Papers.code(code);
    return acts.onDossier(
        dossier, () -> extensions.grant(dossier), "desk.done.extension-granted", sent);
  }

  @PostMapping("/tu-choi")
  String decline(
      @PathVariable String code, @RequestParam(defaultValue = "") String reason, Sent sent) {
    var dossier = Papers.code(code);
    return acts.onDossier(
        dossier,
        () -> extensions.decline(dossier, clean(reason)),
        "desk.done.extension-declined",
        sent);
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
