package vn.motcua.supervision.room;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Notes;
import vn.motcua.exchange.ExchangeState.State;
import vn.motcua.exchange.Exchanges;
import vn.motcua.office.Officer;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.Steps;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.room.Sheet.ExchangeLine;
import vn.motcua.supervision.room.Sheet.HistoryLine;
import vn.motcua.supervision.room.Sheet.NoteLine;
import vn.motcua.supervision.room.Sheet.StepLine;

/** Gathers the sheet of a dossier within the supervision of who asks. */
@Component
class Sheets {

  private static final Set<State> OPEN =
      EnumSet.of(State.PENDING, State.SENT, State.UNKNOWN, State.ANSWERED, State.GIVEN_UP);

  private final SupervisedDossiers supervised;
  private final Dossiers dossiers;
  private final Notes notes;
  private final Deadlines deadlines;
  private final Steps steps;
  private final Exchanges exchanges;
  private final Names names;

  Sheets(
      SupervisedDossiers supervised,
      Dossiers dossiers,
      Notes notes,
      Deadlines deadlines,
      Steps steps,
      Exchanges exchanges,
      Names names) {
    this.supervised = supervised;
    this.dossiers = dossiers;
    this.notes = notes;
    this.deadlines = deadlines;
    this.steps = steps;
    this.exchanges = exchanges;
    this.names = names;
  }

  public Sheet of(String text, Officer reader) {
    var found = supervised.find(text);
    var code = new DossierCode(found.dossier().code());
    var known = names.read();
    return new Sheet(
        found.dossier(),
        found.status(),
        known.office(found.receivingOffice()),
        deadlines.of(code).map(Deadline::explanation).orElse(List.of()),
        supervised.pauses(code),
        supervised.finishExpected(code),
        steps(code, known),
        exchanges(code),
        history(code, known),
        supervised.escalations(code),
        notes.of(code).stream()
            .filter(note -> note.officer().equals(reader.username()))
            .map(note -> new NoteLine(moment(note.at()), note.text()))
            .toList());
  }

  private List<StepLine> steps(DossierCode code, Names.Known known) {
    return steps.of(code).stream()
        .map(step -> new StepLine(
            step.name(),
            known.office(step.office().value()),
            step.role(),
            moment(step.createdAt()),
            moment(step.claimedAt()),
            moment(step.endedAt()),
            step.workingMinutes()))
        .toList();
  }

  private List<ExchangeLine> exchanges(DossierCode code) {
    return exchanges.about(code.value()).stream()
        .filter(one -> OPEN.contains(one.state()))
        .map(one -> new ExchangeLine(
            one.peer(),
            one.operation(),
            moment(one.createdAt()),
            one.attempts(),
            one.state() == State.GIVEN_UP))
        .toList();
  }

  private List<HistoryLine> history(DossierCode code, Names.Known known) {
    return dossiers.history(code).stream()
        .map(entry -> new HistoryLine(
            moment(entry.at()),
            entry.status().name(),
            known.office(entry.office().value())))
        .toList();
  }

  private static OffsetDateTime moment(Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, Scope.ZONE);
  }
}
