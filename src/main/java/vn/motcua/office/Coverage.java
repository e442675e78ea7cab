package vn.motcua.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Refuses what would leave a task without anybody able to do it, today or on any day ahead. */
@Component
class Coverage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Rosters rosters;
  private final AbsenceTable absences;
  private final Proposers proposers;
  private final Clock clock;

  Coverage(Rosters rosters, AbsenceTable absences, Proposers proposers, Clock clock) {
    this.rosters = rosters;
    this.absences = absences;
    this.proposers = proposers;
    this.clock = clock;
  }

  /** To be held by whoever asks and then changes something. */
  void lock(OfficeCode office) {
    absences.lock(office);
  }

  void requireWith(Absence asked) {
    var now = now(asked.office());
    require(asked.office(), now, with(now, asked));
  }

  void requireWithout(Absence ended) {
    var now = now(ended.office());
    var without = now.absences().stream().filter(one -> one.id() != ended.id()).toList();
    require(ended.office(), now, new Roster(now.staff(), without, now.delegations()));
  }

  void requireWithout(OfficeCode office, Delegation ended) {
    var now = now(office);
    var without =
        now.delegations().stream().filter(one -> one.id() != ended.id()).toList();
    require(office, now, new Roster(now.staff(), now.absences(), without));
  }

  /** What an absence would leave undone, so that who asks and who decides can read it beforehand. */
  List<Roster.Gap> gapsWith(Absence asked) {
    var now = now(asked.office());
    return gaps(asked.office(), now, with(now, asked));
  }

  private Roster with(Roster now, Absence asked) {
    return new Roster(
        now.staff(),
        Stream.concat(now.absences().stream(), Stream.of(asked.approvedNow())).toList(),
        now.delegations());
  }

  private Roster now(OfficeCode office) {
    return rosters.of(office, LocalDate.now(clock));
  }

  private List<Roster.Gap> gaps(OfficeCode office, Roster now, Roster then) {
    return then.gapsUnlike(now, LocalDate.now(clock), proposers.of(office));
  }

  private void require(OfficeCode office, Roster now, Roster then) {
    gaps(office, now, then).stream().findFirst().ifPresent(gap -> {
      var day = DAY.format(gap.day());
      throw gap.proposer() == null
          ? Refusal.conflict("office.nobody-left", gap.role().title(), day)
          : Refusal.conflict("office.only-the-proposer-left", gap.role().title(), day);
    });
  }
}
