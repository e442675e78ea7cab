package vn.motcua.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.ExtensionRequest;
import vn.motcua.sla.Extensions;

/** Where officers of the handling office ask for more time for a dossier, and their head decides. */
@RestController
@RequestMapping("/api/desk/v1")
class ExtensionController {

  record Wish(OffsetDateTime newDueAt, String reason) {}

  record Answer(String reason) {}

  private final Extensions extensions;
  private final Officers officers;
  private final OwnOffice own;

  ExtensionController(Extensions extensions, Officers officers, OwnOffice own) {
    this.extensions = extensions;
    this.officers = officers;
    this.own = own;
  }

  /** What the head of the office has to decide. */
  @GetMapping("/extensions")
  List<ExtensionRequest> open() {
    return extensions.open(head().office());
  }

  @GetMapping("/dossiers/{code}/extension")
  List<ExtensionRequest> of(@PathVariable String code) {
    return extensions.of(own.require(Papers.code(code)).code());
  }

  @PostMapping("/dossiers/{code}/extension")
  @ResponseStatus(HttpStatus.CREATED)
  ExtensionRequest ask(@PathVariable String code, @RequestBody Wish wish) {
    var dossier = handled(code);
    if (wish.newDueAt() == null) {
      throw Refusal.invalid("intake.new-due-missing");
    }
    return extensions.ask(
        dossier, wish.newDueAt().toInstant(), wish.reason(), officers.current().username());
  }

  @PostMapping("/dossiers/{code}/extension/approval")
  ExtensionRequest grant(@PathVariable String code) {
    var dossier = handled(code);
    return extensions.grant(dossier, head().username());
  }

  @PostMapping("/dossiers/{code}/extension/refusal")
  ExtensionRequest decline(@PathVariable String code, @RequestBody Answer answer) {
    var dossier = handled(code);
    return extensions.decline(dossier, answer.reason(), head().username());
  }

  private DossierCode handled(String code) {
    var dossier = own.require(Papers.code(code));
    if (!dossier.handlingOffice().equals(officers.current().office())) {
      throw Refusal.forbidden("intake.not-handling-office", dossier.code());
    }
    return dossier.code();
  }

  private Officer head() {
    var officer = officers.current();
    if (!officer.has(Role.APPROVAL)) {
      throw Refusal.forbidden("shared.forbidden");
    }
    return officer;
  }
}
