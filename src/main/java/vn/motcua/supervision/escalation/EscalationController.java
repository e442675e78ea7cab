package vn.motcua.supervision.escalation;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Selection;

/** The same as the page, for programs. */
@RestController
@RequestMapping("/api/supervision/v1/escalations")
class EscalationController {

  private final Escalations escalations;
  private final Urges urges;

  EscalationController(Escalations escalations, Urges urges) {
    this.escalations = escalations;
    this.urges = urges;
  }

  record Listed(List<EscalationLine> items, long total) {}

  record Note(String note) {}

  record Urge(String dossierCode, String text) {}

  @GetMapping
  Listed list(
      Selection selection,
      @RequestParam(required = false) EscalationFilter.State state,
      @RequestParam(required = false) String kind,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var filter = new EscalationFilter(state, kind, mine, selection, page, size);
    var found = escalations.of(filter);
    return new Listed(found.items(), found.total());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  void urge(@RequestBody Urge urge) {
    urges.urge(code(urge.dossierCode()), urge.text());
  }

  @PostMapping("/{id}/acknowledgement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledge(@PathVariable long id, @RequestBody Note note) {
    escalations.acknowledge(id, note.note());
  }

  static DossierCode code(String text) {
    try {
      return new DossierCode(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("dossier.unknown", text);
    }
  }
}
