package vn.motcua.nationalportal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEntry;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sight;

/** Đồng bộ lại — the door by which an administrator has the national portal told once more, in order behind what is open. */
@Component
public class PortalResync {

  /** An administrator has had a dossier told once more; so many requests were written. */
  public record Resynced(DossierCode code, int rows, Instant at) implements DomainEvent {
    @Override
    public String about() {
      return code.value();
    }
  }

  private final DossierRecord dossierRecord;
  private final ProgressRecord progressRecord;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Exchanges exchanges;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PortalResync(
      DossierRecord dossierRecord,
      ProgressRecord progressRecord,
      Dossiers dossiers,
      Procedures procedures,
      Exchanges exchanges,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.dossierRecord = dossierRecord;
    this.progressRecord = progressRecord;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.exchanges = exchanges;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The record as it is now, then every status of its history; returns how many requests were written. */
  public int dossier(DossierCode code) {
    // The administrator is of no office that handles dossiers; what is told is of the whole
    // province.
    try (var scope = Sight.everything().open()) {
      if (isOurOwn(code)) {
        throw Refusal.conflict("nationalportal.not-national", code);
      }
      Integer rows = transaction.execute(status -> write(code));
      return rows == null ? 0 : rows;
    }
  }

  /** Every dossier to which something happened on that day, one transaction each: locks of thousands are held by nobody. */
  public int day(LocalDate day) {
    var from = day.atStartOfDay(clock.getZone()).toInstant();
    var to = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    try (var scope = Sight.everything().open()) {
      return dossiers.courses(from, to, List.of()).stream()
          .filter(course -> !isOurOwn(course.code()))
          .mapToInt(course -> dossier(course.code()))
          .sum();
    }
  }

  private int write(DossierCode code) {
    dossiers.lock(code);
    var dossier = dossiers.require(code);
    var moves = moves(code);
    var last = moves.get(moves.size() - 1);
    var hoSo = dossierRecord.of(code, dossier.status(), last.at(), clock.instant());
    exchanges.request(
        SyncDossier.NAME, code.value(), code.value(), new PortalSync.SyncOrder(false, hoSo));
    for (var move : moves) {
      exchanges.request(
          ReportProgress.AGAIN, code.value(), code.value(), progressRecord.of(code, move));
    }
    events.publishEvent(new Resynced(code, moves.size() + 1, clock.instant()));
    return moves.size() + 1;
  }

  /** The entries that brought another status. */
  private List<DossierEntry> moves(DossierCode code) {
    var moves = new ArrayList<DossierEntry>();
    for (var entry : dossiers.history(code)) {
      if (moves.isEmpty() || moves.get(moves.size() - 1).status() != entry.status()) {
        moves.add(entry);
      }
    }
    return moves;
  }

  private boolean isOurOwn(DossierCode code) {
    var dossier = dossiers.require(code);
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .isInternal();
  }
}
