package vn.motcua.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;

/** The rows of parcels and of what the post said about them. */
@Repository
class ParcelRows {

  private final JdbcClient jdbc;

  ParcelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the dossier has a parcel already. */
  boolean insert(DossierCode dossier, Instant at) {
    return jdbc.sql(
                """
                insert into parcel (dossier_code, status, requested_at) values (?, 'REQUESTED', ?)
                on conflict do nothing""")
            .params(dossier.value(), Timestamp.from(at))
            .update()
        == 1;
  }

  /** A cancelled parcel may be ordered anew, and an order the post has not answered may be repeated. */
  boolean renew(DossierCode dossier, Instant at) {
    return jdbc.sql(
                """
                update parcel set status = 'REQUESTED', number = null, requested_at = ?
                where dossier_code = ? and status in ('REQUESTED', 'CANCELLED')""")
            .params(Timestamp.from(at), dossier.value())
            .update()
        == 1;
  }

  /** Later words about the same parcel wait. */
  Optional<Parcel> lock(DossierCode dossier) {
    jdbc.sql("select 1 from parcel where dossier_code = ? for update")
        .param(dossier.value())
        .query()
        .listOfRows();
    return find(dossier);
  }

  Optional<Parcel> find(DossierCode dossier) {
    return jdbc.sql("select * from parcel where dossier_code = ?")
        .param(dossier.value())
        .query((row, n) -> new Parcel(
            dossier,
            row.getString("number"),
            Parcel.Status.valueOf(row.getString("status")),
            events(dossier)))
        .optional();
  }

  void update(DossierCode dossier, String number, Parcel.Status status) {
    jdbc.sql("update parcel set number = ?, status = ? where dossier_code = ?")
        .params(number, status.name(), dossier.value())
        .update();
  }

  /** False when this event was told before. */
  boolean append(DossierCode dossier, PostEvent event, Parcel.Status status, Instant receivedAt) {
    return jdbc.sql(
                """
                insert into parcel_event (peer_event_id, dossier_code, at, status, status_code, message, received_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                event.id(),
                dossier.value(),
                Timestamp.from(event.at()),
                status == null ? null : status.name(),
                event.statusCode(),
                event.message(),
                Timestamp.from(receivedAt))
            .update()
        == 1;
  }

  private List<Parcel.Step> events(DossierCode dossier) {
    return jdbc.sql(
            """
            select at, status from parcel_event where dossier_code = ? and status is not null
            order by at, peer_event_id""")
        .param(dossier.value())
        .query((row, n) -> new Parcel.Step(
            row.getTimestamp("at").toInstant(), Parcel.Status.valueOf(row.getString("status"))))
        .list();
  }
}
