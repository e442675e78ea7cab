package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.Documents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.payment.Fees;
import vn.motcua.shared.Refusal;

@RestController
@RequestMapping("/api/counter/v1/dossiers")
class CounterController {

  private final Filings filings;
  private final DossierViews views;
  private final Fees fees;
  private final Officers officers;
  private final OwnOffice own;
  private final Papers papers;

  CounterController(
      Filings filings,
      DossierViews views,
      Fees fees,
      Officers officers,
      OwnOffice own,
      Papers papers) {
    this.filings = filings;
    this.views = views;
    this.fees = fees;
    this.officers = officers;
    this.own = own;
    this.papers = papers;
  }

  @PostMapping
  ResponseEntity<String> submit(
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    var officer = officers.current();
    if (!officer.has(Role.RECEPTION)) {
      throw Refusal.forbidden("shared.forbidden");
    }
    // At the counter the screen makes the key; a clerk's tool without one files once each time it
    // is asked.
    var taken = filings.file(
        body, officer.username(), key == null ? UUID.randomUUID().toString() : key, officer);
    return PortalController.answer(taken, "/api/desk/v1/dossiers/");
  }

  @PostMapping("/{code}/fees/{feeCode}/cash-payment")
  DossierViews.View cash(@PathVariable String code, @PathVariable String feeCode) {
    var dossier = own.require(Papers.code(code));
    fees.cash(dossier.code(), feeCode, officers.current().username());
    return views.of(dossier.code());
  }

  @GetMapping("/{code}/receipt")
  ResponseEntity<byte[]> receipt(@PathVariable String code) {
    DossierCode dossier = own.require(Papers.code(code)).code();
    return papers.pdf(dossier, Documents.ACCEPTANCE_SLIP);
  }
}
