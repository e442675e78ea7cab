package vn.motcua.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders we say the post took: of some days, and whatever the post names besides. */
@Repository
class ParcelBook {

  /** @param acceptedAt null until the post has taken it */
  record Ordered(
      String orderNumber,
      String dossier,
      String number,
      Parcel.Status status,
      Instant acceptedAt) {}

  private final JdbcClient jdbc;

  ParcelBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Ordered> orders(Instant from, Instant to, Collection<String> orderNumbers) {
    return jdbc
        .sql(
            """
            select o.*, case when p.order_number = o.order_number then p.status else coalesce(o.ended_as, 'CANCELLED') end as status
            from parcel_order o join parcel p on p.dossier_code = o.dossier_code
            where o.order_number in (select unnest(?::text[])) or o.accepted_at >= ? and o.accepted_at < ?""")
        .params(orderNumbers.toArray(String[]::new), Timestamp.from(from), Timestamp.from(to))
        .query((row, n) -> new Ordered(
            row.getString("order_number"),
            row.getString("dossier_code"),
            row.getString("number"),
            Parcel.Status.valueOf(row.getString("status")),
            row.getTimestamp("accepted_at") == null
                ? null
                : row.getTimestamp("accepted_at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Ordered::orderNumber, order -> order));
  }
}
