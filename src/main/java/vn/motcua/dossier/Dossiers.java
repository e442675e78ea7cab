package vn.motcua.dossier;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Hồ sơ — the door to all dossiers: every change of one goes through here and is told as an event. */
@Component
@DomainTransaction
public class Dossiers {

  private static final SecureRandom CHANCE = new SecureRandom();

  private final DossierRepository repository;
  private final DossierLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Dossiers(
      DossierRepository repository, DossierLog log, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  public Dossier submit(Submission filing) {
    // PostgreSQL keeps microseconds; what is answered now must equal what is read later.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var code = log.nextCode(filing.receivingOffice(), LocalDate.ofInstant(now, clock.getZone()));
    var dossier = repository.save(new Dossier(
        code,
        null,
        filing.procedureCode(),
        filing.procedureVersion(),
        filing.receivingOffice(),
        filing.handlingOffice(),
        DossierStatus.SUBMITTED,
        filing.channel(),
        filing.content(),
        filing.content().applicant().fullName(),
        newTrackingKey(),
        now,
        null,
        null,
        null));
    log.addComponents(code, filing.components(), now);
    log.append(
        code, new DossierEntry(now, DossierStatus.SUBMITTED, filing.receivingOffice(), null, null));
    events.publishEvent(
        new DossierEvent.Moved(code, null, DossierStatus.SUBMITTED, null, null, now));
    events.publishEvent(new DossierEvent.Submitted(code, now));
    return dossier;
  }

  /** The complete dossier is taken in; refused when it was taken in before. */
  public Dossier accept(DossierCode code, String officer) {
    var dossier = move(code, DossierStatus.ACCEPTED, officer, null);
    events.publishEvent(new DossierEvent.Accepted(code, officer, dossier.acceptedAt()));
    return dossier;
  }

  /** The status is reached; nothing happens when the dossier is there already. */
  public Dossier reach(DossierCode code, DossierStatus status, String officer, String note) {
    log.lock(code);
    var dossier = require(code);
    return dossier.status() == status ? dossier : move(code, status, officer, note);
  }

  public SupplementRequest requestSupplement(
      DossierCode code, String officer, String reason, List<SupplementRequest.Item> items) {
    var dossier = move(code, DossierStatus.SUPPLEMENT_REQUESTED, officer, reason);
    var now = clock.instant();
    var request = log.addSupplementRequest(dossier.code(), now, officer, reason, items);
    events.publishEvent(new DossierEvent.SupplementRequested(code, request, now));
    return request;
  }

  /** The citizen answers the open request; there is one at most. */
  public void answerSupplement(
      DossierCode code,
      Map<String, Object> answers,
      List<String> warnings,
      List<vn.motcua.dossier.Component> components,
      String note) {
    log.lock(code);
    var dossier = require(code);
    var open = openSupplementRequest(code)
        .filter(request -> dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED)
        .orElseThrow(() -> Refusal.conflict("dossier.no-supplement-requested", code));
    var now = clock.instant();
    repository.save(dossier.withContent(dossier.content().withAnswers(answers, warnings)));
    log.addComponents(code, components, now);
    log.answerSupplementRequest(open.id(), now, note);
    log.append(
        code,
        new DossierEntry(
            now, dossier.status(), dossier.receivingOffice(), null, "Công dân đã bổ sung"));
    events.publishEvent(new DossierEvent.SupplementAnswered(code, components, now));
  }

  public void requestWithdrawal(DossierCode code, String reason) {
    log.lock(code);
    if (!require(code).status().allowsWithdrawal()) {
      throw Refusal.conflict("dossier.withdrawal-too-late", code);
    }
    move(code, DossierStatus.WITHDRAWAL_REQUESTED, null, reason);
    events.publishEvent(new DossierEvent.WithdrawalRequested(code, reason, clock.instant()));
  }

  public void rate(DossierCode code, int score, String comment) {
    if (require(code).status() != DossierStatus.RETURNED) {
      throw Refusal.conflict("dossier.not-returned-yet", code);
    }
    var now = clock.instant();
    if (!log.addRating(code, score, comment, now)) {
      throw Refusal.conflict("dossier.rated-before", code);
    }
    events.publishEvent(new DossierEvent.Rated(code, score, now));
  }

  public void recordDecision(DossierCode code, Decision decision) {
    log.addDecision(code, decision);
  }

  public Optional<Dossier> find(DossierCode code) {
    return repository.findById(code);
  }

  /** The dossier, or the same refusal as for one that may not be seen. */
  public Dossier require(DossierCode code) {
    return find(code).orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }

  public List<DossierEntry> history(DossierCode code) {
    return log.entries(code);
  }

  public List<vn.motcua.dossier.Component> components(DossierCode code) {
    return log.components(code);
  }

  public List<SupplementRequest> supplementRequests(DossierCode code) {
    return log.supplementRequests(code);
  }

  public List<Decision> decisions(DossierCode code) {
    return log.decisions(code);
  }

  /** The office that has the dossier in hand: the receiving one until acceptance, then the handling one. */
  public static OfficeCode officeInCharge(Dossier dossier) {
    return dossier.acceptedAt() == null ? dossier.receivingOffice() : dossier.handlingOffice();
  }

  private Optional<SupplementRequest> openSupplementRequest(DossierCode code) {
    return log.supplementRequests(code).stream()
        .filter(request -> request.answeredAt() == null)
        .findFirst();
  }

  private Dossier move(DossierCode code, DossierStatus next, String officer, String note) {
    log.lock(code);
    var before = require(code);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var after = repository.save(before.moveTo(next, now));
    log.append(code, new DossierEntry(now, next, officeInCharge(after), officer, note));
    events.publishEvent(new DossierEvent.Moved(code, before.status(), next, officer, note, now));
    return after;
  }

  private static String newTrackingKey() {
    var bytes = new byte[18];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
