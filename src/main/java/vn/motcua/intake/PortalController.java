package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
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
import vn.motcua.document.FileStore;
import vn.motcua.dossier.CitizenActs;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;

@RestController
@RequestMapping("/api/portal/v1")
class PortalController {

  private static final int TRIES = 5;

  private final ProcedureViews procedures;
  private final Filings filings;
  private final DossierViews views;
  private final CitizenActs citizen;
  private final Papers papers;
  private final FileStore files;

  PortalController(
      ProcedureViews procedures,
      Filings filings,
      DossierViews views,
      CitizenActs citizen,
      Papers papers,
      FileStore files) {
    this.procedures = procedures;
    this.filings = filings;
    this.views = views;
    this.citizen = citizen;
    this.papers = papers;
    this.files = files;
  }

  record FileView(UUID fileId, String name, String mediaType, long size, String sha256) {}

  record Withdrawal(String reason) {}

  record Rating(Integer score, String comment) {}

  @GetMapping("/procedures")
  Map<String, List<ProcedureViews.Line>> procedures(@RequestParam(defaultValue = "") String query) {
    return Map.of("items", procedures.find(query));
  }

  @GetMapping("/procedures/{code}")
  ProcedureViews.View procedure(@PathVariable String code) {
    return procedures.of(code);
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FileView upload(@RequestParam("file") MultipartFile file, Principal who) throws IOException {
    try (var content = file.getInputStream()) {
      var name = file.getOriginalFilename() == null ? "tep" : file.getOriginalFilename();
      var stored = files.receive(name, content, who.getName());
      return new FileView(
          stored.fileId(), stored.name(), stored.mediaType(), stored.size(), stored.sha256());
    }
  }

  @PostMapping("/dossiers")
  ResponseEntity<String> submit(
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      Principal who) {
    return answer(filings.file(body, who.getName(), key, null), "/api/portal/v1/dossiers/");
  }

  static ResponseEntity<String> answer(Filings.Taken taken, String path) {
    var answer = taken.created()
        ? ResponseEntity.created(URI.create(path + taken.code()))
        : ResponseEntity.ok();
    return answer.contentType(MediaType.APPLICATION_JSON).body(taken.answer());
  }

  @GetMapping("/dossiers/{code}")
  DossierViews.View dossier(@PathVariable String code) {
    return views.of(known(code));
  }

  @PostMapping("/dossiers/{code}/supplements")
  DossierViews.View supplement(@PathVariable String code, @RequestBody JsonNode body) {
    filings.supplement(known(code), body);
    return views.of(known(code));
  }

  @PostMapping("/dossiers/{code}/corrections")
  DossierViews.View correct(@PathVariable String code, @RequestBody JsonNode body) {
    filings.correct(known(code), body);
    return views.of(known(code));
  }

  @PostMapping("/dossiers/{code}/withdrawal")
  DossierViews.View withdraw(@PathVariable String code, @RequestBody Withdrawal withdrawal) {
    if (withdrawal.reason() == null
        || withdrawal.reason().isBlank()
        || withdrawal.reason().length() > 1000) {
      throw Refusal.invalid(
          "intake.withdrawal-invalid",
          List.of(new Refusal.Fault("/reason", "intake.field-missing", "reason")));
    }
    requestWithdrawal(known(code), CleanText.of(withdrawal.reason(), "/reason"));
    return views.of(known(code));
  }

  /** A job of the engine may take the dossier a step further at this very moment; then it is asked again. */
  private void requestWithdrawal(DossierCode code, String reason) {
    for (int left = TRIES; ; left--) {
      try {
        citizen.requestWithdrawal(code, reason);
        return;
      } catch (OptimisticLockingFailureException meanwhile) {
        if (left == 1) {
          throw meanwhile;
        }
      }
    }
  }

  @PostMapping("/dossiers/{code}/rating")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rate(@PathVariable String code, @RequestBody Rating rating) {
    if (rating.score() == null || rating.score() < 1 || rating.score() > 5) {
      throw Refusal.invalid(
          "intake.rating-invalid",
          List.of(new Refusal.Fault("/score", "intake.score-out-of-range")));
    }
    citizen.rate(known(code), rating.score(), CleanText.of(rating.comment(), "/comment"));
  }

  @GetMapping("/dossiers/{code}/receipt")
  ResponseEntity<byte[]> receipt(@PathVariable String code) {
    return papers.pdf(known(code), Documents.ACCEPTANCE_SLIP);
  }

  @GetMapping("/dossiers/{code}/fee-receipt")
  ResponseEntity<byte[]> feeReceipt(@PathVariable String code) {
    return papers.pdf(known(code), Documents.FEE_RECEIPT);
  }

  @GetMapping("/dossiers/{code}/result")
  ResponseEntity<byte[]> result(@PathVariable String code) {
    return papers.result(known(code));
  }

  private static DossierCode known(String code) {
    return Papers.code(code);
  }
}
