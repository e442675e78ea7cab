package vn.motcua.sandbox.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.office.Role;
import vn.motcua.sandbox.simulation.History.Step;
import vn.motcua.sla.ReckonedClock.StepDue;

/** Văn thư — writes the history of a dossier into the tables, as the doors would have left it at the end of the year. */
final class Clerk {

  private static final long PAYMENT_TIME = Duration.ofMinutes(15).toSeconds();

  private final Copy copy;
  private final World world;
  private final Applicants applicants;

  Clerk(Copy copy, World world, Applicants applicants) {
    this.copy = copy;
    this.world = world;
    this.applicants = applicants;
  }

  void write(History history) {
    dossier(history);
    entries(history);
    components(history);
    clock(history);
    steps(history);
    fee(history);
    papers(history);
    rest(history);
  }

  private void dossier(History history) {
    var filing = history.filing();
    var procedure = filing.matter().procedure();
    var applicant = applicants.of(filing);
    copy.row(
        Table.DOSSIER,
        history.code(),
        history.entries.size(),
        procedure.code(),
        filing.matter().versionOn(filing.day()),
        filing.receiving().code(),
        filing.handling().code(),
        filing.receiving().code(),
        history.status(),
        filing.channel(),
        applicant.content(filing.delivery()),
        applicant.name(),
        Copy.at(filing.at()),
        Copy.at(history.first(DossierStatus.ACCEPTED)),
        Copy.at(history.first(DossierStatus.COMPLETED)),
        Copy.at(history.first(DossierStatus.RETURNED)));
  }

  private void entries(History history) {
    for (var entry : history.entries) {
      copy.row(
          Table.ENTRY,
          history.code(),
          Copy.at(entry.at()),
          entry.status().code(),
          entry.office(),
          entry.officer(),
          entry.note());
    }
  }

  /** What is brought on paper has no file, unless the counter scans it. */
  private void components(History history) {
    var filing = history.filing();
    var files = filing.matter().papers();
    copy.row(Table.COMPONENT, history.code(), "application", null, 0, 0, Copy.at(filing.at()));
    for (int n = 0; n < filing.matter().plan().papers().size(); n++) {
      boolean scanned = filing.isOnline()
          || (filing.serial() * 31L + n) % 100 < (filing.receiving().isSlow() ? 35 : 75);
      var file =
          scanned && !filing.isAway() ? files.get((filing.serial() + n) % files.size()) : null;
      copy.row(
          Table.COMPONENT,
          history.code(),
          filing.matter().plan().papers().get(n),
          file,
          filing.isOnline() ? 0 : 1,
          0,
          Copy.at(filing.at()));
    }
  }

  private void clock(History history) {
    if (history.clock() == null) {
      return;
    }
    var columns = history.clock().columns();
    copy.row(
        Table.CLOCK,
        List.of(
                "dossier",
                "office",
                "amount",
                "unit",
                "rules",
                "receivedAt",
                "startedAt",
                "dueAt",
                "promisedAt",
                "nearAt",
                "pausedSince",
                "explanation",
                "notes",
                "extensionAskedAt",
                "extensionDueAt",
                "extensionReason",
                "extensionBy",
                "finishedAt",
                "version")
            .stream()
            .map(columns::get)
            .toArray());
    int number = 0;
    for (var pause : history.clock().pauses()) {
      copy.row(
          Table.PAUSE, history.code(), number++, pause[0], pause[1], pause[2], pause[3], pause[4]);
    }
  }

  private void steps(History history) {
    int number = 0;
    var dossierDue = history.clock() == null ? null : history.clock().promisedAt();
    for (var step : history.steps) {
      boolean ended = step.ended != 0 && step.ended <= world.until();
      boolean claimed = step.claimed != 0 && step.claimed <= world.until();
      var due = due(history, step, dossierDue);
      copy.row(
          Table.STEP,
          "sim-" + history.code() + "-" + ++number,
          history.code(),
          step.task.key(),
          step.task.name(),
          claimed || ended ? step.officer : null,
          step.office,
          step.task.role(),
          step.task.limit().amount(),
          step.task.limit().unit(),
          Copy.at(step.created),
          claimed ? Copy.at(step.claimed) : null,
          due.dueAt(),
          due.nearAt(),
          ended ? Copy.at(step.ended) : null,
          ended ? step.outcome : null,
          ended ? minutes(history, step) : null,
          ended && step.task.role() != Role.CITIZEN);
      if (ended && step.officer != null) {
        copy.row(
            Table.DECISION,
            history.code(),
            step.task.key(),
            step.officer,
            step.outcome,
            "{\"decision\": \"" + step.outcome + "\"}",
            Copy.at(step.ended));
      }
    }
  }

  private StepDue due(History history, Step step, Instant dossierDue) {
    var created = Instant.ofEpochSecond(step.created);
    return history.clock() == null
        ? world.reckoner().step(step.office, step.task.limit(), created)
        : history.clock().step(step.task.limit(), created, dossierDue);
  }

  private long minutes(History history, Step step) {
    var from = Instant.ofEpochSecond(step.created);
    var to = Instant.ofEpochSecond(step.ended);
    return history.clock() == null
        ? world.reckoner().workingMinutes(step.office, from, to)
        : history.clock().workingMinutes(from, to);
  }

  private void fee(History history) {
    var rule = history.filing().matter().plan().fee();
    if (history.fee == null) {
      return;
    }
    boolean due = history.fee.due();
    var reference = "SIM" + history.code().replace(".", "");
    var status = due ? history.paid == 0 ? "DUE" : "PAID" : "WAIVED";
    copy.row(
        Table.FEE,
        history.code(),
        rule.get(0),
        rule.get(1),
        rule.get(2),
        status,
        due ? null : "Được miễn theo quy định",
        status.equals("PAID") ? reference : null);
    if (history.paid != 0) {
      boolean cash = !history.filing().isOnline() && history.filing().serial() % 10 < 7;
      copy.row(
          Table.PAYMENT,
          reference,
          history.code(),
          1,
          cash ? "CASH" : "VNPAY",
          rule.get(2),
          "PAID",
          Copy.at(history.billed),
          Copy.at(history.billed + PAYMENT_TIME),
          Copy.at(history.paid),
          cash ? null : "" + (14_000_000 + history.filing().serial()),
          cash ? null : "NCB",
          cash ? null : "00",
          cash
              ? history
                  .filing()
                  .receiving()
                  .desk(Role.RECEPTION)
                  .anybody(history.filing().serial())
              : null);
    }
  }

  private void papers(History history) {
    int number = 0;
    for (var paper : history.papers) {
      var id = UUID.nameUUIDFromBytes((history.code() + "/" + ++number).getBytes());
      copy.row(
          Table.DOCUMENT,
          id,
          history.code(),
          paper.template(),
          paper.number(),
          paper.title(),
          history.filing().matter().papers().get(0),
          Copy.at(paper.at()),
          paper.signedBy(),
          paper.signedBy() == null ? null : Copy.at(paper.at()),
          0);
    }
  }

  private void rest(History history) {
    var code = history.code();
    for (var demand : history.demands) {
      copy.row(
          Table.SUPPLEMENT,
          code,
          Copy.at(demand.at),
          demand.by,
          world.supplement(history.filing()),
          "[]",
          Copy.at(demand.until),
          Copy.at(demand.answered));
    }
    for (var lookup : history.lookups) {
      copy.row(Table.LOOKUP, code, lookup.operation(), "{}", Copy.at(lookup.at()));
    }
    for (var leg : history.legs) {
      copy.row(
          Table.LEG,
          code,
          leg.result ? "RETURN" : "HANDLING",
          leg.from,
          leg.to,
          Copy.at(leg.sent),
          leg.by,
          Copy.at(leg.due),
          Copy.at(leg.arrived),
          leg.takenBy);
    }
    if (history.rating != null) {
      copy.row(Table.RATING, code, history.rating.score(), Copy.at(history.rating.at()));
    }
  }
}
