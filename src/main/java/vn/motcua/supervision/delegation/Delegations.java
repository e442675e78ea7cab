package vn.motcua.supervision.delegation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.office.Delegation;
import vn.motcua.office.DelegationBook;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.measure.SupervisedProcedures;
import vn.motcua.supervision.period.Period;

/** Enters and ends delegations of the offices in sight. */
@Component
@DomainTransaction
class Delegations {

  private static final int LONGEST_NUMBER = 100;

  private final DelegationBook book;
  private final Officers officers;
  private final Scopes scopes;
  private final SupervisedProcedures procedures;
  private final Clock clock;

  Delegations(
      DelegationBook book,
      Officers officers,
      Scopes scopes,
      SupervisedProcedures procedures,
      Clock clock) {
    this.book = book;
    this.officers = officers;
    this.scopes = scopes;
    this.procedures = procedures;
    this.clock = clock;
  }

  public List<Delegation> of(String office, Period period) {
    var scope = scopes.of(Selection.ALL.ofOffice(office));
    return book.of(scope.offices(), period.first(), period.last());
  }

  /** Who and when it was entered is filled in here. */
  public void enter(Delegation draft) {
    var officer = inCharge(draft.office());
    check(draft);
    book.enter(new Delegation(
        0,
        draft.office(),
        draft.delegator(),
        draft.delegate(),
        draft.procedures(),
        draft.decisionNumber().strip(),
        draft.decidedOn(),
        draft.validFrom(),
        draft.validTo(),
        officer.username(),
        clock.instant(),
        null,
        null));
  }

  public Delegation end(long id) {
    var sight = scopes.of(Selection.ALL).offices();
    var found = book.find(id)
        .filter(one -> sight.contains(one.office()))
        .orElseThrow(() -> Refusal.notFound("supervision.delegation-unknown", id));
    var officer = inCharge(found.office());
    if (!book.end(found, officer.username())) {
      throw Refusal.conflict("supervision.delegation-ended");
    }
    return found;
  }

  private Officer inCharge(String office) {
    var officer = officers.current();
    scopes.of(officer, Selection.ALL.ofOffice(office));
    if (!scopes.fieldsOf(officer).isEmpty()) {
      throw Refusal.forbidden("supervision.delegation-needs-all-fields");
    }
    return officer;
  }

  private void check(Delegation draft) {
    requireColleague(draft.office(), draft.delegator());
    requireColleague(draft.office(), draft.delegate());
    if (draft.delegator().equals(draft.delegate())) {
      throw Refusal.invalid("supervision.delegation-to-oneself");
    }
    var number = draft.decisionNumber();
    if (number == null
        || number.isBlank()
        || number.length() > LONGEST_NUMBER
        || draft.decidedOn() == null) {
      throw Refusal.invalid("supervision.delegation-without-decision");
    }
    if (draft.validFrom() == null
        || draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
      throw Refusal.invalid("supervision.delegation-days-wrong");
    }
    if (!known().containsAll(draft.procedures())) {
      throw Refusal.notFound("supervision.procedure-unknown");
    }
  }

  private void requireColleague(String office, String username) {
    officers
        .find(username)
        .filter(officer -> officer.office().equals(new OfficeCode(office)))
        .orElseThrow(() -> Refusal.invalid("supervision.delegation-officer-unknown", username));
  }

  private Set<String> known() {
    return procedures.choices().stream()
        .map(SupervisedProcedures.Choice::code)
        .collect(Collectors.toSet());
  }
}
