package vn.motcua.desk.bulk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.document.ControlSlip;
import vn.motcua.document.Documents;
import vn.motcua.document.FileStore;
import vn.motcua.document.PaperBundle;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;

/** The papers of a run as one PDF; made when it is fetched, from what was looked at and logged in the run. */
@Component
class Bundle {

  private final Documents documents;
  private final ControlSlip slips;
  private final FileStore files;

  Bundle(Documents documents, ControlSlip slips, FileStore files) {
    this.documents = documents;
    this.slips = slips;
    this.files = files;
  }

  byte[] of(Run run, List<Item> items) {
    var dossiers = items.stream()
        .filter(item -> item.state() == Item.State.DONE)
        .map(Item::dossier)
        .distinct()
        .toList();
    if (!run.order().act().isPrint() || dossiers.isEmpty()) {
      throw Refusal.notFound("desk.bulk-no-papers");
    }
    return PaperBundle.of(
        dossiers.stream().map(code -> paper(run.order().act(), code)).toList());
  }

  private byte[] paper(Act act, DossierCode code) {
    return act == Act.PRINT_CONTROL_SLIP
        ? slips.of(code)
        : documents
            .result(code)
            .map(result -> files.content(files.file(result.fileId())))
            .orElseThrow(() -> Refusal.notFound("document.not-issued", code));
  }
}
