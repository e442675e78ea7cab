package vn.motcua.sandbox.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.office.Role;
import vn.motcua.procedure.TimeLimit.Unit;

/** Diễn tiến — one dossier on its way: goes from act to act and writes down what happens. */
final class Course {

  private static final long DAY_OF_WORK = 7 * 3600 + 1800;

  private final World world;
  private final Filing filing;
  private final Chance chance;
  private final List<Act> acts;
  private final History record;
  private int next;
  private Runnable pending;

  Course(World world, Filing filing) {
    this.world = world;
    this.filing = filing;
    this.chance = new Chance(world.seed(), "dossier", filing.serial());
    this.acts = Route.draw(filing.matter(), filing, chance);
    this.record = new History(filing);
    record.move(DossierStatus.SUBMITTED, filing.at(), null, filing.receiving().code(), null);
  }

  History history() {
    return record;
  }

  boolean isOver() {
    return next >= acts.size() && pending == null;
  }

  /** Goes on at this moment; returns when to call again, or a negative number at the end. */
  long goOn(long now) {
    if (pending != null) {
      pending.run();
      pending = null;
    }
    while (next < acts.size()) {
      long until = begin(acts.get(next++), now);
      if (until > now) {
        return until;
      }
      if (pending != null) {
        pending.run();
        pending = null;
      }
    }
    rate(now);
    return -1;
  }

  private long begin(Act act, long now) {
    if (act instanceof Act.Work work) {
      return work(work, now);
    } else if (act instanceof Act.Await await) {
      return await(await, now);
    } else if (act instanceof Act.Visit visit) {
      return visit(visit, now);
    } else if (act instanceof Act.Pass pass) {
      return now + Math.round(pass.hours() * 3600);
    } else if (act instanceof Act.Reach reach) {
      reach(reach.status(), now);
    } else {
      note(act, now);
    }
    return now;
  }

  private void note(Act act, long now) {
    if (act instanceof Act.Relimit relimit && record.clock() != null) {
      record.clock().relimit(relimit.limit());
    } else if (act instanceof Act.Lookup lookup) {
      record.lookups.add(new History.Lookup(lookup.operation(), now));
    } else if (act instanceof Act.Paper paper) {
      paper(paper.template(), now);
    } else if (act instanceof Act.Settle settle) {
      record.fee = new History.Fee(settle.due(), now);
    } else if (act instanceof Act.Send send) {
      send(send.result(), now);
    } else if (act instanceof Act.Arrive arrive) {
      arrive(arrive.result(), now);
    }
  }

  private long work(Act.Work work, long now) {
    var task = work.task();
    var place = place(task);
    var step = record.open(task, place.code(), now);
    var effort = world.plot().effort(task.key());
    double pace = filing.matter().plan().pace();
    double minutes = chance.about(effort.work()) * Math.sqrt(pace);
    double rest = chance.about(effort.rest()) * pace * place.patience();
    var turn = place == filing.handling()
        ? place.desk(task.role()).take(place.hours(), now, minutes)
        : elsewhere(place, task.role(), now, minutes);
    step.officer = turn.officer();
    step.claimed = turn.from();
    long end = place.hours().plus(turn.to(), Math.round(rest * 3600));
    pending = () -> {
      record.close(step, work.decision(), end);
      if (task.role() == Role.EXAMINATION && work.decision().equals("propose")) {
        apologise(step.officer, end);
      }
    };
    return end;
  }

  /** The queue of another office is not ours to join: what is done there for us takes a little while. */
  private Desk.Turn elsewhere(Workplace place, Role role, long now, double minutes) {
    long from = place.hours().plus(now, Math.round(chance.about(900, 0.8)));
    return new Desk.Turn(
        place.desk(role).anybody(filing.serial()),
        from,
        place.hours().plus(from, Math.round(minutes * 60)));
  }

  private long await(Act.Await await, long now) {
    long answer = answer(await, now);
    var clock = record.clock();
    var by = record.lastOfficer();
    if (clock != null) {
      clock.pause(await.reason(), by, Instant.ofEpochSecond(now));
    }
    var step = await.task() == null
        ? null
        : record.open(await.task(), place(await.task()).code(), now);
    record.asked(await, now, by);
    pending = () -> {
      if (step != null) {
        record.close(step, await.answered() ? "answered" : null, answer);
      }
      record.answered(await, answer);
    };
    return answer;
  }

  /** Who does not answer lets the time for it pass; who answers does so in time. */
  private long answer(Act.Await await, long now) {
    if (await.reason() != vn.motcua.sla.PauseReason.SUPPLEMENT) {
      return now + Math.round(await.hours() * 3600);
    }
    var limit = filing.matter().procedure().clock().supplementLimit();
    long last = world
        .reckoner()
        .due(filing.handling().code(), limit, Instant.ofEpochSecond(now))
        .getEpochSecond();
    record.answerUntil = last;
    return await.answered() ? Math.min(now + Math.round(await.hours() * 3600), last - 600) : last;
  }

  private long visit(Act.Visit visit, long now) {
    var place = filing.receiving();
    var step = record.open(visit.task(), place.code(), now);
    long came = place.hours().open(now + Math.round(visit.hours() * 3600));
    long end = place.hours().plus(came, Math.round(chance.about(420, 0.5)));
    pending = () -> {
      step.officer = place.desk(Role.RETURN).anybody(filing.serial());
      step.claimed = came;
      record.close(step, "returned", end);
    };
    return end;
  }

  private void reach(DossierStatus status, long now) {
    if (status == record.status()) {
      return;
    }
    var by = status == DossierStatus.PAYMENT_REQUESTED
            || status == DossierStatus.RETURNED && !record.isAtDesk()
        ? null
        : record.lastOfficer();
    record.move(status, now, by, record.officeInCharge(), world.reason(status, filing));
    if (status == DossierStatus.ACCEPTED && !filing.isAway()) {
      startClock(now);
    }
  }

  private void startClock(long now) {
    var procedure = filing.matter().procedure();
    record.clock(world
        .reckoner()
        .start(
            new DossierCode(record.code()),
            filing.handling().code(),
            procedure.timeLimit(),
            procedure.clock(),
            Instant.ofEpochSecond(now)));
  }

  private void send(boolean result, long now) {
    var from = result ? filing.handling() : filing.receiving();
    var due = world.reckoner().handOverDue(from.code(), Instant.ofEpochSecond(now));
    record.legs.add(new History.Leg(
        result,
        from.code(),
        (result ? filing.receiving() : filing.handling()).code(),
        now,
        record.lastOfficer(),
        due.getEpochSecond()));
  }

  private void arrive(boolean result, long now) {
    var leg = record.legs.get(record.legs.size() - 1);
    leg.arrived = now;
    leg.takenBy = record.lastOfficer();
    if (!result) {
      startClock(now);
    }
  }

  private void paper(String template, long now) {
    var result = filing.matter().procedure().result();
    if (!template.equals("result")) {
      record.papers.add(new History.Paper(template, null, world.title(template), now, null));
      return;
    }
    int year = WorkHours.day(now).getYear();
    int number = filing.handling().next(result.numberSeries(), year);
    // Some offices still sign on paper: no electronic result then.
    boolean signed = chance.is(filing.handling().isSlow() ? 0.72 : 0.95);
    record.papers.add(new History.Paper(
        result.template(),
        number + "/" + year,
        result.name(),
        now,
        signed ? record.lastOfficer() : null));
  }

  /** An office that sees in time that it will not manage writes form 04 and sets another day. */
  private void apologise(String officer, long now) {
    var limit = filing.matter().procedure().timeLimit();
    if (record.clock() == null
        || limit.unit() != Unit.WORKING_DAY
        || limit.amount() < 3
        || !chance.is(0.3)) {
      return;
    }
    var at = Instant.ofEpochSecond(now);
    var due = record.clock().promisedAt();
    if (due != null && Duration.between(at, due).toSeconds() < limit.amount() * DAY_OF_WORK) {
      record
          .clock()
          .extend(
              Duration.ofSeconds(DAY_OF_WORK * (1 + chance.below(3))),
              world.apology(chance),
              officer,
              at);
    }
  }

  private void rate(long now) {
    if (record.status() == DossierStatus.RETURNED && chance.is(0.2)) {
      boolean late = record.isLate();
      int score = chance.is(late ? 0.4 : 0.05) ? 1 + chance.below(2) : 3 + chance.below(3);
      long at = now + Math.round(chance.about(3600, 1.2));
      if (at <= world.until()) {
        record.rating(score, at);
      }
    }
  }

  private Workplace place(Models.Task task) {
    return task.office().equals("HANDLING") ? filing.handling() : filing.receiving();
  }
}
