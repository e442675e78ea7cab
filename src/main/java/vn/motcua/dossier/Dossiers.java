package vn.motcua.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Role;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Hồ sơ — the door to all dossiers: every change of one goes through here, or through {@link CitizenActs}, and is told as an
 * event.
 */
@Component
@DomainTransaction
public class Dossiers {

  private final DossierRepository repository;
  private final DossierMoves moves;
  private final DossierLog log;
  private final DossierFindings findings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Dossiers(
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
        returningOffice(filing),
        DossierStatus.SUBMITTED,
        filing.channel(),
        filing.content(),
        filing.content().applicant().fullName(),
        now,
        null,
        null,
        null));
    log.addComponents(code, filing.components(), now);
    log.append(
        code, new DossierEntry(now, DossierStatus.SUBMITTED, filing.receivingOffice(), null, null));
    events.publishEvent(
        new DossierEvent.Moved(code, null, DossierStatus.SUBMITTED, null, null, now));
    tellOfTheCounter(code, filing, now);
    events.publishEvent(new DossierEvent.Submitted(code, filing.takenInBy(), now));
    return dossier;
  }

  private void tellOfTheCounter(DossierCode code, Submission filing, Instant now) {
    var counter = filing.content().counter();
    if (counter != null && counter.onBehalf() != null) {
      var bearer = counter.onBehalf();
      events.publishEvent(new DossierEvent.FiledOnBehalf(
          code, bearer.fullName(), bearer.team(), bearer.phone(), filing.takenInBy(), now));
    }
    var reused = filing.components().stream()
        .filter(component -> component.reusedFrom() != null)
        .toList();
    if (!reused.isEmpty()) {
      events.publishEvent(new DossierEvent.PapersReused(code, reused, filing.takenInBy(), now));
    }
  }

  private static OfficeCode returningOffice(Submission filing) {
    var named = filing.content().delivery().officeCode();
    return named == null ? filing.receivingOffice() : new OfficeCode(named);
  }

  /** Everything else that would change this dossier waits until this transaction ends. */
  public void lock(DossierCode code) {
    log.lock(code);
  }

  /** The complete dossier is taken in by the officer who decided so; refused when it was taken in before. */
  public Dossier accept(DossierCode code) {
    return moves.move(code, DossierStatus.ACCEPTED, lastDecider(code), null);
  }

  /** The status is reached; nothing happens when the dossier is there already. */
  public Dossier reach(DossierCode code, DossierStatus status) {
    log.lock(code);
    var dossier = require(code);
    return dossier.status() == status
        ? dossier
        : moves.move(code, status, lastDecider(code), reasonFor(code, status));
  }

  /**
   * The request the officer decided on, told to the citizen in one go.
   *
   * @param until the last moment at which the citizen may answer
   */
  public SupplementRequest requestSupplement(DossierCode code, Instant until) {
    var decided = lastDecision(code)
        .filter(decision -> decision.decision().equals("supplement"))
        .orElseThrow(() -> Refusal.conflict("dossier.no-supplement-decided", code));
    var reason = String.valueOf(decided.input().get("reason"));
    var items = SupplementRequest.items(decided.input().get("items"));
    var now = clock.instant();
    var dossier = require(code);
    if (dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED) {
      // Asked once more before acceptance: the first answer left it in this status.
      log.append(
          code,
          new DossierEntry(
              now, dossier.status(), officeInCharge(dossier), decided.officer(), reason));
    } else {
      moves.move(code, DossierStatus.SUPPLEMENT_REQUESTED, decided.officer(), reason);
    }
    var request = findings.addSupplementRequest(code, now, decided.officer(), reason, items, until);
    events.publishEvent(new DossierEvent.SupplementRequested(code, request, now));
    return request;
  }

  /** @param step the name of the step as the model has it */
  public void recordDecision(DossierCode code, String step, Decision decision) {
    findings.addDecision(code, decision);
    events.publishEvent(new DossierEvent.Decided(
        code, require(code).status(), step, decision.officer(), decision.acting(), decision.at()));
  }

  /** What another system answered, for the officer to see. */
  public void recordLookup(DossierCode code, String operation, JsonNode answer) {
    findings.addLookup(code, new Lookup(operation, answer, clock.instant()));
  }

  /** What has been established on the way and the result needs, such as the number issued. */
  public void establish(DossierCode code, Map<String, String> facts) {
    facts.forEach((name, value) -> findings.putFact(code, name, value, clock.instant()));
  }

  /** What holds no longer. */
  public void forget(DossierCode code, Set<String> facts) {
    facts.forEach(name -> findings.dropFact(code, name));
  }

  /**
   * What an office has finished with a result in that time, in the order of its end.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<Dossier> completedOn(OfficeCode handling, Instant from, Instant to) {
    return log.completed(handling, from, to).stream().map(this::require).toList();
  }

  public Optional<Dossier> find(DossierCode code) {
    return repository.findById(code);
  }

  /** The dossier, or the same refusal as for one that may not be seen. */
  public Dossier require(DossierCode code) {
    return moves.known(code);
  }

  public List<DossierEntry> history(DossierCode code) {
    return log.entries(code);
  }

  /** The latest moment in its history and decisions before this transaction, by the clock of whoever wrote it. */
  public Optional<Instant> lastCommitted(DossierCode code) {
    return log.lastCommitted(code);
  }

  /**
   * The courses of dossiers to which something happened in that time, and of others; those nobody knows are left out.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<DossierCourse> courses(Instant from, Instant to, Collection<String> others) {
    return log.courses(from, to, others);
  }

  /** About which a register answered in that time, by the beginning of the operation's name. */
  public Set<String> lookedUp(String operation, Instant from, Instant to) {
    return log.lookedUp(operation, from, to);
  }

  public List<vn.motcua.dossier.Component> components(DossierCode code) {
    return log.components(code);
  }

  public List<SupplementRequest> supplementRequests(DossierCode code) {
    return findings.supplementRequests(code);
  }

  public List<Decision> decisions(DossierCode code) {
    return findings.decisions(code);
  }

  public Optional<Decision> lastDecision(DossierCode code) {
    var all = findings.decisions(code);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The last one of an officer: papers are signed by somebody who may, never by the citizen who answered last. */
  public Optional<Decision> lastOfficialDecision(DossierCode code) {
    return findings.decisions(code).stream()
        .filter(decision -> !decision.officer().equals(Role.CITIZEN_NAME))
        .reduce((earlier, later) -> later);
  }

  public List<Lookup> lookups(DossierCode code) {
    return findings.lookups(code);
  }

  public Map<String, String> facts(DossierCode code) {
    return findings.facts(code);
  }

  /** The office that has the dossier in hand: the receiving one until acceptance, then the handling one. */
  public static OfficeCode officeInCharge(Dossier dossier) {
    return dossier.acceptedAt() == null ? dossier.receivingOffice() : dossier.handlingOffice();
  }

  private String lastDecider(DossierCode code) {
    return lastDecision(code).map(Decision::officer).orElse(null);
  }

  private String reasonFor(DossierCode code, DossierStatus status) {
    return status == DossierStatus.REFUSED || status == DossierStatus.STOPPED
        ? lastDecision(code)
            .map(decision -> (String) decision.input().get("reason"))
            .orElse(null)
        : null;
  }
}
