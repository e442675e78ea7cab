package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Việc của công dân sau khi nộp — what a citizen does with a dossier once it is filed: answer, correct, withdraw, rate. */
@org.springframework.stereotype.Component
@DomainTransaction
public class CitizenActs {

  private final DossierRepository repository;
  private final DossierMoves moves;
  private final DossierLog log;
  private final DossierFindings findings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CitizenActs(
      DossierRepository repository,
      DossierMoves moves,
      DossierLog log,
      DossierFindings findings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.moves = moves;
    this.log = log;
    this.findings = findings;
    this.events = events;
    this.clock = clock;
  }

  /** The citizen answers the open request; there is one at most. */
  public void answerSupplement(
      DossierCode code,
      Map<String, Object> answers,
      List<String> warnings,
      List<Component> components,
      String note) {
    log.lock(code);
    var dossier = moves.known(code);
    var open = openSupplementRequest(code)
        .filter(request -> dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED)
        .orElseThrow(() -> Refusal.conflict("dossier.no-supplement-requested", code));
    var now = clock.instant();
    repository.save(dossier.withContent(dossier.content().withAnswers(answers, warnings)));
    log.addComponents(code, components, now);
    findings.answerSupplementRequest(open.id(), now, note);
    log.append(
        code,
        new DossierEntry(
            now, dossier.status(), dossier.receivingOffice(), null, "Công dân đã bổ sung"));
    events.publishEvent(new DossierEvent.SupplementAnswered(code, components, now));
  }

  /** The citizen mends the answers while that is still open to everybody; only before there is a result. */
  public void correct(DossierCode code, Map<String, Object> answers, List<String> warnings) {
    log.lock(code);
    var dossier = moves.known(code);
    if (!dossier.status().allowsWithdrawal()) {
      throw Refusal.conflict("dossier.correction-too-late", code);
    }
    var now = clock.instant();
    repository.save(dossier.withContent(dossier.content().withAnswers(answers, warnings)));
    log.append(
        code,
        new DossierEntry(
            now,
            dossier.status(),
            Dossiers.officeInCharge(dossier),
            null,
            "Công dân đã sửa thông tin"));
    events.publishEvent(new DossierEvent.Corrected(code, List.copyOf(answers.keySet()), now));
  }

  public void requestWithdrawal(DossierCode code, String reason) {
    log.lock(code);
    if (!moves.known(code).status().allowsWithdrawal()) {
      throw Refusal.conflict("dossier.withdrawal-too-late", code);
    }
    moves.move(code, DossierStatus.WITHDRAWAL_REQUESTED, null, reason);
    events.publishEvent(new DossierEvent.WithdrawalRequested(code, reason, clock.instant()));
  }

  public void rate(DossierCode code, int score, String comment) {
    if (moves.known(code).status() != DossierStatus.RETURNED) {
      throw Refusal.conflict("dossier.not-returned-yet", code);
    }
    var now = clock.instant();
    if (!log.addRating(code, score, comment, now)) {
      throw Refusal.conflict("dossier.rated-before", code);
    }
    events.publishEvent(new DossierEvent.Rated(code, score, now));
  }

  private Optional<SupplementRequest> openSupplementRequest(DossierCode code) {
    return findings.supplementRequests(code).stream()
        .filter(request -> request.answeredAt() == null)
        .findFirst();
  }
}
