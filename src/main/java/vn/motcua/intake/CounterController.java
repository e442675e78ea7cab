package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.document.Documents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officers;
import vn.motcua.payment.Fees;
import vn.motcua.shared.Refusal;

@RestController
@RequestMapping("/api/counter/v1")
class CounterController {

  private final Clerk clerk;
  private final Filings filings;
  private final Uploads uploads;
  private final DossierViews views;
  private final Fees fees;
  private final Officers officers;
  private final OwnOffice own;
  private final Papers papers;

  CounterController(
      Clerk clerk,
      Filings filings,
      Uploads uploads,
      DossierViews views,
      Fees fees,
      Officers officers,
      OwnOffice own,
      Papers papers) {
    this.clerk = clerk;
    this.filings = filings;
    this.uploads = uploads;
    this.views = views;
    this.fees = fees;
    this.officers = officers;
    this.own = own;
    this.papers = papers;
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Uploads.FileView upload(@RequestParam("file") MultipartFile file) throws IOException {
    return uploads.receive(file, clerk.current().username());
  }

  @PostMapping("/dossiers")
  ResponseEntity<String> submit(
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    var officer = clerk.current();
    // At the counter the screen makes the key; a clerk's tool without one files once each time it
    // is asked.
    var taken = filings.file(
        body, officer.username(), key == null ? UUID.randomUUID().toString() : key, officer);
    return PortalController.answer(taken, "/api/desk/v1/dossiers/");
  }

  /** What was answered to a filing whose answer got lost on its way. */
  @GetMapping("/filings/{key}")
  ResponseEntity<String> filed(@PathVariable String key) {
    var answer = filings
        .answered(clerk.current().username(), key)
        .orElseThrow(() -> Refusal.notFound("intake.filing-unknown"));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  @PostMapping("/dossiers/{code}/fees/{feeCode}/cash-payment")
  DossierViews.View cash(@PathVariable String code, @PathVariable String feeCode) {
    var dossier = own.require(Papers.code(code));
    fees.cash(dossier.code(), feeCode, officers.current().username());
    return views.of(dossier.code());
  }

  /** @param shown whether the browser shows it, ready to be printed, instead of keeping it as a file */
  @GetMapping("/dossiers/{code}/receipt")
  ResponseEntity<byte[]> receipt(
      @PathVariable String code, @RequestParam(defaultValue = "false") boolean shown) {
    return paper(code, Documents.ACCEPTANCE_SLIP, shown);
  }

  @GetMapping("/dossiers/{code}/fee-receipt")
  ResponseEntity<byte[]> feeReceipt(
      @PathVariable String code, @RequestParam(defaultValue = "false") boolean shown) {
    return paper(code, Documents.FEE_RECEIPT, shown);
  }

  private ResponseEntity<byte[]> paper(String code, String template, boolean shown) {
    DossierCode dossier = own.require(Papers.code(code)).code();
    return shown ? papers.shown(dossier, template) : papers.pdf(dossier, template);
  }
}
