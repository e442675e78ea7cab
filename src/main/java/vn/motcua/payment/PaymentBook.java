package vn.motcua.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What we say was paid online and given back: of some days, and whatever the gateway names besides. */
@Repository
class PaymentBook {

  /** @param left how much of it has not gone back and is not on its way */
  record Paid(
      String reference, String dossier, long amount, boolean taken, Instant at, long left) {}

  record GivenBack(
      long id,
      String reference,
      String dossier,
      long amount,
      Refund.State state,
      String number,
      Instant acceptedAt,
      Instant settledAt,
      long left) {}

  private static final String LEFT =
      """
       p.amount - (select coalesce(sum(b.amount), 0) from refund b
        where b.reference = p.reference and b.state <> 'REFUSED') as "left"
      """;

  private final JdbcClient jdbc;

  PaymentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Paid> payments(Instant from, Instant to, Collection<String> references) {
    return jdbc
        .sql(
            "select p.*," + LEFT
                + """
             from payment_request p where p.method = 'VNPAY' and (p.reference in (select unnest(?::text[]))
               or p.state = 'PAID' and p.paid_at >= ? and p.paid_at < ?)""")
        .params(references.toArray(String[]::new), Timestamp.from(from), Timestamp.from(to))
        .query((row, n) -> new Paid(
            row.getString("reference"),
            row.getString("dossier_code"),
            row.getLong("amount"),
            row.getString("state").equals("PAID"),
            instant(row.getTimestamp("paid_at")),
            row.getLong("left")))
        .list()
        .stream()
        .collect(Collectors.toMap(Paid::reference, paid -> paid));
  }

  List<GivenBack> refunds(Instant from, Instant to, Collection<String> references) {
    return jdbc.sql(
            "select r.*," + LEFT
                + """
             from refund r join payment_request p on p.reference = r.reference
             where r.way = 'GATEWAY' and (r.reference in (select unnest(?::text[])) or r.accepted_at >= ? and r.accepted_at < ?
               or r.state = 'REFUSED' and r.settled_at >= ? and r.settled_at < ?) order by r.id""")
        .params(
            references.toArray(String[]::new),
            Timestamp.from(from),
            Timestamp.from(to),
            Timestamp.from(from),
            Timestamp.from(to))
        .query((row, n) -> new GivenBack(
            row.getLong("id"),
            row.getString("reference"),
            row.getString("dossier_code"),
            row.getLong("amount"),
            Refund.State.valueOf(row.getString("state")),
            row.getString("transaction_no"),
            instant(row.getTimestamp("accepted_at")),
            instant(row.getTimestamp("settled_at")),
            row.getLong("left")))
        .list();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
