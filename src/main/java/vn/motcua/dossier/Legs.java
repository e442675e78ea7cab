package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.DomainTransaction;

/** Luân chuyển hồ sơ — the door to the legs of a dossier; each is sent once and received once. */
@Component
@DomainTransaction
public class Legs {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Legs(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Dates the sending; a leg that is there already stays as it is. */
  public void send(
      DossierCode code, Leg.Kind kind, OfficeCode from, OfficeCode to, String by, Instant dueAt) {
    var now = now();
    int added = jdbc.sql(
            """
            insert into dossier_leg (dossier_code, kind, from_office, to_office, sent_at, sent_by, due_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            code.value(),
            kind.name(),
            from.value(),
            to.value(),
            Timestamp.from(now),
            by,
            Timestamp.from(dueAt))
        .update();
    if (added == 1) {
      events.publishEvent(new DossierEvent.Sent(code, kind, from, to, by, now));
    }
  }

  /** Dates the receipt; nothing happens where nothing is on its way. */
  public void receive(DossierCode code, Leg.Kind kind, String by) {
    var now = now();
    int changed = jdbc.sql(
            """
            update dossier_leg set received_at = ?, received_by = ?
            where dossier_code = ? and kind = ? and received_at is null""")
        .params(Timestamp.from(now), by, code.value(), kind.name())
        .update();
    if (changed == 1) {
      events.publishEvent(new DossierEvent.Received(code, kind, by, now));
    }
  }

  public List<Leg> of(DossierCode code) {
    return jdbc.sql("select * from dossier_leg where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> read(row))
        .list();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Leg read(ResultSet row) throws SQLException {
    var received = row.getTimestamp("received_at");
    return new Leg(
        Leg.Kind.valueOf(row.getString("kind")),
        new OfficeCode(row.getString("from_office")),
        new OfficeCode(row.getString("to_office")),
        row.getTimestamp("sent_at").toInstant(),
        row.getString("sent_by"),
        row.getTimestamp("due_at").toInstant(),
        received == null ? null : received.toInstant(),
        row.getString("received_by"));
  }
}
