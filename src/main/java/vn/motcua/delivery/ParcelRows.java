package vn.motcua.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;

/** The rows of parcels, of their orders and of what the post said about them. */
@Repository
class ParcelRows {

  private final JdbcClient jdbc;

  ParcelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first order of a dossier goes by its code; empty when the dossier has a parcel already. */
  Optional<String> insert(DossierCode dossier, Instant at) {
    boolean first = jdbc.sql(
                """
                insert into parcel (dossier_code, order_number, status, requested_at) values (?, ?, 'REQUESTED', ?)
                on conflict do nothing""")
            .params(dossier.value(), dossier.value(), Timestamp.from(at))
            .update()
        == 1;
    if (first) {
      addOrder(dossier, dossier.value(), at);
    }
    return first ? Optional.of(dossier.value()) : Optional.empty();
  }

  /** A parcel cancelled or brought back is ordered anew under another number; an order not answered yet is the same again. */
  Optional<String> renew(DossierCode dossier, Instant at) {
    var parcel = lock(dossier).orElseThrow();
    if (!parcel.status().isToBeOrdered()) {
      return Optional.empty();
    }
    return Optional.of(
        parcel.status() == Parcel.Status.REQUESTED ? parcel.orderNumber() : orderAnew(parcel, at));
  }

  private String orderAnew(Parcel parcel, Instant at) {
    var dossier = parcel.dossier();
    jdbc.sql("update parcel_order set ended_as = ? where order_number = ?")
        .params(parcel.status().name(), parcel.orderNumber())
        .update();
    int orders = jdbc.sql("select count(*) from parcel_order where dossier_code = ?")
        .param(dossier.value())
        .query(Integer.class)
        .single();
    var number = dossier.value() + "-" + (orders + 1);
    addOrder(dossier, number, at);
    jdbc.sql(
            """
            update parcel set status = 'REQUESTED', number = null, order_number = ?, requested_at = ?
            where dossier_code = ?""")
        .params(number, Timestamp.from(at), dossier.value())
        .update();
    return number;
  }

  private void addOrder(DossierCode dossier, String number, Instant at) {
    jdbc.sql("insert into parcel_order (order_number, dossier_code, ordered_at) values (?, ?, ?)")
        .params(number, dossier.value(), Timestamp.from(at))
        .update();
  }

  Optional<DossierCode> dossierOf(String orderNumber) {
    return jdbc.sql("select dossier_code from parcel_order where order_number = ?")
        .param(orderNumber)
        .query(String.class)
        .optional()
        .map(DossierCode::new);
  }

  void accepted(String orderNumber, String number, Instant at) {
    jdbc.sql(
            """
            update parcel_order set number = coalesce(?, number), accepted_at = coalesce(accepted_at, ?)
            where order_number = ?""")
        .params(number, Timestamp.from(at), orderNumber)
        .update();
  }

  void cancelled(String orderNumber, Instant at) {
    jdbc.sql(
            "update parcel_order set cancelled_at = coalesce(cancelled_at, ?) where order_number = ?")
        .params(Timestamp.from(at), orderNumber)
        .update();
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
            row.getString("order_number"),
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
                insert into parcel_event (peer_event_id, dossier_code, order_number, at, status, status_code, message,
                  received_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                event.id(),
                dossier.value(),
                event.orderNumber(),
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
