package vn.motcua.desk.parcel;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.delivery.Parcels;
import vn.motcua.document.Documents;
import vn.motcua.document.FileStore;
import vn.motcua.document.PaperBundle;
import vn.motcua.document.PostList;
import vn.motcua.dossier.DossierCode;
import vn.motcua.intake.Looks;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** Results that go by post: what the postman is given, what is on its way, what has come back. */
@Controller
@RequestMapping("/ban-lam-viec/buu-gui")
class ParcelPageController {

  private final PostedParcels posted;
  private final ParcelLines lines;
  private final Parcels parcels;
  private final Documents documents;
  private final FileStore files;
  private final PostList list;
  private final OwnOffice own;
  private final Looks looks;
  private final Officers officers;

  ParcelPageController(
      PostedParcels posted,
      ParcelLines lines,
      Parcels parcels,
      Documents documents,
      FileStore files,
      PostList list,
      OwnOffice own,
      Looks looks,
      Officers officers) {
    this.posted = posted;
    this.lines = lines;
    this.parcels = parcels;
    this.documents = documents;
    this.files = files;
    this.list = list;
    this.own = own;
    this.looks = looks;
    this.officers = officers;
  }

  @GetMapping
  String page(
      @RequestParam(defaultValue = "waiting") String stage,
      @RequestParam(defaultValue = "") String query,
      Model model) {
    var me = officers.current();
    var asked = Stage.of(stage);
    model.addAttribute("me", me);
    model.addAttribute("stage", asked);
    model.addAttribute("stages", Stage.values());
    model.addAttribute("counts", posted.counts(me.office()));
    model.addAttribute("query", query.strip());
    model.addAttribute("most", PostedParcels.MOST);
    model.addAttribute("lines", lines.of(posted.of(me.office(), asked, query.strip())));
    return "desk/parcels";
  }

  /** What goes into the envelopes, as one file for the printer. */
  @PostMapping("/ket-qua.pdf")
  ResponseEntity<?> results(
      @RequestParam(name = "dossier", required = false) List<String> dossiers) {
    if (dossiers == null) {
      return nothingChosen();
    }
    var chosen = chosen(dossiers, "result for the post");
    return pdf(PaperBundle.of(chosen.stream().map(this::result).toList()), "ket-qua-gui-buu-dien");
  }

  /** What the postman signs for. */
  @PostMapping("/bang-ke.pdf")
  ResponseEntity<?> postList(
      @RequestParam(name = "dossier", required = false) List<String> dossiers) {
    if (dossiers == null) {
      return nothingChosen();
    }
    var items = chosen(dossiers, "address for the post").stream()
        .map(code -> new PostList.Item(
            code,
            parcels
                .find(code)
                .orElseThrow(() -> Refusal.notFound("delivery.parcel-unknown", code))
                .number()))
        .toList();
    var me = officers.current();
    return pdf(list.of(me.office(), items, me.username()), "bang-ke-giao-buu-dien");
  }

  private static ResponseEntity<?> nothingChosen() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/ban-lam-viec/buu-gui?nothing"))
        .build();
  }

  private List<DossierCode> chosen(List<String> dossiers, String seen) {
    var codes = dossiers.stream()
        .limit(PostedParcels.MOST)
        .map(Papers::code)
        .map(code -> own.require(code).code())
        .distinct()
        .toList();
    codes.forEach(code -> looks.at(code, List.of(seen)));
    return codes;
  }

  private byte[] result(DossierCode code) {
    return documents
        .result(code)
        .map(result -> files.content(files.file(result.fileId())))
        .orElseThrow(() -> Refusal.notFound("document.not-issued", code));
  }

  private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
    return Papers.answer(content, MediaType.APPLICATION_PDF_VALUE, name + ".pdf");
  }
}
