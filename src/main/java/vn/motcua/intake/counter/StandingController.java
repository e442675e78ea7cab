package vn.motcua.intake.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.Documents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.payment.Fee;
import vn.motcua.payment.Fees;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;

/** How a dossier stands, as the counter asks again and again while somebody waits; nothing of it is about a person. */
@RestController
@RequestMapping("/api/counter/v1")
class StandingController {

  record Status(int code, String name) {}

  record FeeLine(String feeCode, String name, long amount, String status) {}

  record Standing(
      String code,
      Status status,
      OffsetDateTime dueAt,
      List<String> dueExplanation,
      boolean slip,
      boolean feeReceipt,
      List<FeeLine> fees) {}

  private final OwnOffice own;
  private final Deadlines deadlines;
  private final Documents documents;
  private final Fees fees;
  private final DueFees due;
  private final Officers officers;
  private final Clock clock;

  StandingController(
      OwnOffice own,
      Deadlines deadlines,
      Documents documents,
      Fees fees,
      DueFees due,
      Officers officers,
      Clock clock) {
    this.own = own;
    this.deadlines = deadlines;
    this.documents = documents;
    this.fees = fees;
    this.due = due;
    this.officers = officers;
    this.clock = clock;
  }

  @GetMapping("/dossiers/{code}/standing")
  Standing of(@PathVariable String code) {
    var dossier = own.require(Papers.code(code));
    var deadline = deadlines.of(dossier.code());
    return new Standing(
        dossier.code().value(),
        status(dossier.status()),
        at(deadline.map(Deadline::dueAt).orElse(null)),
        deadline.map(Deadline::explanation).orElse(List.of()),
        isIssued(dossier.code(), Documents.ACCEPTANCE_SLIP),
        isIssued(dossier.code(), Documents.FEE_RECEIPT),
        fees.of(dossier.code()).stream().map(StandingController::line).toList());
  }

  /** What waits in the own office for its fee, the longest waiting first. */
  @GetMapping("/due-fees")
  List<DueFees.Line> dueFees() {
    return due.of(officers.current().office());
  }

  private boolean isIssued(DossierCode code, String template) {
    return documents.find(code, template).isPresent();
  }

  private static Status status(DossierStatus status) {
    return new Status(status.code(), status.title());
  }

  private static FeeLine line(Fee fee) {
    return new FeeLine(
        fee.feeCode(), fee.name(), fee.amount().amount(), fee.status().name());
  }

  private OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
