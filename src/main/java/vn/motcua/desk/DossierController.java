package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.FileChecks;
import vn.motcua.document.SignatureFinding;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;

/** The dossier and its papers, for programs. */
@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}")
class DossierController {

  private final DossierSheets sheets;
  private final OwnOffice own;
  private final Papers papers;
  private final FileChecks checks;

  DossierController(DossierSheets sheets, OwnOffice own, Papers papers, FileChecks checks) {
    this.sheets = sheets;
    this.own = own;
    this.papers = papers;
    this.checks = checks;
  }

  @GetMapping
  DossierSheet dossier(@PathVariable String code) {
    return sheets.open(Papers.code(code));
  }

  @GetMapping("/files/{fileId}")
  ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID fileId) {
    return papers.file(own.require(Papers.code(code)).code(), fileId);
  }

  /** What stands behind the signatures of a file; empty when nobody has signed it. */
  @GetMapping("/files/{fileId}/signatures")
  List<SignatureFinding> signatures(@PathVariable String code, @PathVariable UUID fileId) {
    return checks.signatures(papers.storedFile(own.require(Papers.code(code)).code(), fileId));
  }

  @GetMapping("/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable UUID documentId) {
    return papers.document(own.require(Papers.code(code)).code(), documentId);
  }

  @GetMapping("/documents/{documentId}/signatures")
  List<SignatureFinding> signaturesOfDocument(
      @PathVariable String code, @PathVariable UUID documentId) {
    return checks.signatures(
        papers.storedDocument(own.require(Papers.code(code)).code(), documentId));
  }
}
