package vn.motcua.sandbox.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.office.OfficeCode;
import vn.motcua.sla.PauseReason;
import vn.motcua.sla.ReckonedClock;

/** Lịch sử — what has happened to one dossier, in the order in which it happened. */
final class History {

  static final class Step {
    final Models.Task task;
    final OfficeCode office;
    final long created;
    String officer;
    long claimed;
    long ended;
    String outcome;

    Step(Models.Task task, OfficeCode office, long created) {
      this.task = task;
      this.office = office;
      this.created = created;
    }
  }

  static final class Leg {
    final boolean result;
    final OfficeCode from;
    final OfficeCode to;
    final long sent;
    final String by;
    final long due;
    long arrived;
    String takenBy;

    Leg(boolean result, OfficeCode from, OfficeCode to, long sent, String by, long due) {
      this.result = result;
      this.from = from;
      this.to = to;
      this.sent = sent;
      this.by = by;
      this.due = due;
    }
  }

  static final class Demand {
    final long at;
    final String by;
    final long until;
    long answered;

    Demand(long at, String by, long until) {
      this.at = at;
      this.by = by;
      this.until = until;
    }
  }

  record Entry(DossierStatus status, long at, String officer, OfficeCode office, String note) {}

  record Lookup(String operation, long at) {}

  /** @param number null for what has none; @param signedBy null when it is signed on paper */
  record Paper(String template, String number, String title, long at, String signedBy) {}

  record Fee(boolean due, long at) {}

  record Rating(int score, long at) {}

  final List<Entry> entries = new ArrayList<>(8);
  final List<Step> steps = new ArrayList<>(8);
  final List<Leg> legs = new ArrayList<>(0);
  final List<Demand> demands = new ArrayList<>(0);
  final List<Lookup> lookups = new ArrayList<>(2);
  final List<Paper> papers = new ArrayList<>(3);
  Fee fee;
  long billed;
  long paid;
  Rating rating;
  long answerUntil;
  private final Filing filing;
  private final String code;
  private ReckonedClock clock;
  private String lastOfficer;
  private boolean atDesk;

  History(Filing filing) {
    this.filing = filing;
    this.code = filing.code();
  }

  /** Only a legal move; everything else is a fault of the plot. */
  void move(DossierStatus next, long at, String officer, OfficeCode office, String note) {
    if (!entries.isEmpty() && !status().next().contains(next)) {
      throw new IllegalStateException(
          filing.matter().procedure().processId() + ": " + status() + " → " + next);
    }
    entries.add(new Entry(next, at, officer, office, note));
    if (clock != null && (next == DossierStatus.COMPLETED || next == DossierStatus.STOPPED)) {
      clock.finish(Instant.ofEpochSecond(at));
    }
  }

  Step open(Models.Task task, OfficeCode office, long at) {
    var step = new Step(task, office, at);
    steps.add(step);
    return step;
  }

  void close(Step step, String outcome, long at) {
    step.ended = at;
    step.outcome = outcome;
    atDesk = step.officer != null;
    if (atDesk) {
      lastOfficer = step.officer;
    }
  }

  void asked(Act.Await await, long now, String by) {
    if (await.reason() == PauseReason.SUPPLEMENT) {
      demands.add(new Demand(now, by, answerUntil));
    } else if (await.reason() == PauseReason.PAYMENT && await.task() != null) {
      billed = now;
    }
  }

  void answered(Act.Await await, long at) {
    if (!await.answered()) {
      return;
    }
    if (await.reason() == PauseReason.SUPPLEMENT) {
      demands.get(demands.size() - 1).answered = at;
    } else if (await.reason() == PauseReason.PAYMENT && await.task() != null) {
      paid = at;
    }
    if (clock != null) {
      clock.resume(await.reason(), Instant.ofEpochSecond(at));
      if (await.reason() == PauseReason.PAYMENT) {
        clock.paid(Instant.ofEpochSecond(at));
      }
    }
  }

  void rating(int score, long at) {
    rating = new Rating(score, at);
  }

  DossierStatus status() {
    return entries.get(entries.size() - 1).status();
  }

  /** When a status was first reached; 0 when it was not. */
  long first(DossierStatus status) {
    return entries.stream()
        .filter(one -> one.status() == status)
        .mapToLong(Entry::at)
        .findFirst()
        .orElse(0);
  }

  boolean isLate() {
    var due = clock == null ? null : clock.promisedAt();
    long end = first(DossierStatus.COMPLETED);
    return due != null && end > due.getEpochSecond();
  }

  /** Before acceptance the receiving office, then the one that handles it. */
  OfficeCode officeInCharge() {
    return first(DossierStatus.ACCEPTED) == 0
        ? filing.receiving().code()
        : filing.handling().code();
  }

  void clock(ReckonedClock started) {
    clock = started;
  }

  ReckonedClock clock() {
    return clock;
  }

  Filing filing() {
    return filing;
  }

  String code() {
    return code;
  }

  String lastOfficer() {
    return lastOfficer;
  }

  /** Whether the last thing was done by an officer. */
  boolean isAtDesk() {
    return atDesk;
  }
}
