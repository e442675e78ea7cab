package vn.motcua.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Note;
import vn.motcua.dossier.Notes;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;

/** Notes that officers leave for colleagues of the same office. */
@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}/notes")
class NoteController {

  private final OwnOffice own;
  private final Notes notes;
  private final Officers officers;

  NoteController(OwnOffice own, Notes notes, Officers officers) {
    this.own = own;
    this.notes = notes;
    this.officers = officers;
  }

  record Draft(String text) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Note add(@PathVariable String code, @RequestBody Draft draft) {
    var dossier = own.require(Papers.code(code));
    return notes.add(
        dossier.code(), officers.current().username(), CleanText.of(draft.text(), "/text"));
  }
}
