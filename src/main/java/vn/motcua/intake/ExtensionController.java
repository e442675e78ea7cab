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
import vn.motcua.sla.ExtensionRequest;

/** Where officers of the handling office ask for more time for a dossier, and their head decides. */
@RestController
@RequestMapping("/api/desk/v1")
class ExtensionController {

  record Wish(OffsetDateTime newDueAt, String reason) {}

  record Answer(String reason) {}

  private final OfficeExtensions extensions;

  ExtensionController(OfficeExtensions extensions) {
    this.extensions = extensions;
  }

  /** What the head of the office has to decide. */
  @GetMapping("/extensions")
  List<ExtensionRequest> open() {
    return extensions.open();
  }

  @GetMapping("/dossiers/{code}/extension")
  List<ExtensionRequest> of(@PathVariable String code) {
    return extensions.of(Papers.code(code));
  }

  @PostMapping("/dossiers/{code}/extension")
  @ResponseStatus(HttpStatus.CREATED)
  ExtensionRequest ask(@PathVariable String code, @RequestBody Wish wish) {
    var newDueAt = wish.newDueAt() == null ? null : wish.newDueAt().toInstant();
    return extensions.ask(Papers.code(code), newDueAt, wish.reason());
  }

  @PostMapping("/dossiers/{code}/extension/approval")
  ExtensionRequest grant(@PathVariable String code) {
    return extensions.grant(Papers.code(code));
  }

  @PostMapping("/dossiers/{code}/extension/refusal")
  ExtensionRequest decline(@PathVariable String code, @RequestBody Answer answer) {
    return extensions.decline(Papers.code(code), answer.reason());
  }
}
