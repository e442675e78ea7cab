package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/** The rows of every attempt to pay. */
@Repository
class PaymentRows {

  private static final String SELECT =
      """
      select p.*, (select coalesce(sum(r.amount), 0) from refund r
        where r.reference = p.reference and r.state <> 'REFUSED') as given_back
      from payment_request p""";

  private final JdbcClient jdbc;

  PaymentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PaymentRequest> of(DossierCode dossier) {
    return jdbc.sql(SELECT + " where p.dossier_code = ? order by p.number")
        .param(dossier.value())
        .query((row, n) -> read(row))
        .list();
  }

  Optional<PaymentRequest> find(String reference) {
    return jdbc.sql(SELECT + " where p.reference = ?")
        .param(reference)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<PaymentRequest> lock(String reference) {
    return jdbc.sql(SELECT + " where p.reference = ? for update of p")
        .param(reference)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The caller holds the lock of the dossier's fees. */
  int nextNumber(DossierCode dossier) {
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from payment_request where dossier_code = ?")
        .param(dossier.value())
        .query(Integer.class)
        .single();
  }

  void insert(PaymentRequest request) {
    jdbc.sql(
            """
            insert into payment_request (reference, dossier_code, number, method, amount, state, created_at, expires_at,
              paid_at, officer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            request.reference(),
            request.dossier().value(),
            request.number(),
            request.method().name(),
            request.amount().amount(),
            request.state().name(),
            Timestamp.from(request.createdAt()),
            Timestamp.from(request.expiresAt()),
            request.paidAt() == null ? null : Timestamp.from(request.paidAt()),
            request.officer())
        .update();
  }

  void paid(String reference, Instant at, VnpayNotice notice, boolean late) {
    jdbc.sql(
            """
            update payment_request set state = 'PAID', paid_at = ?, transaction_no = ?, bank_code = ?,
              response_code = ?, late = ? where reference = ?""")
        .params(
            Timestamp.from(at),
            notice.transactionNo(),
            notice.bankCode(),
            notice.responseCode(),
            late,
            reference)
        .update();
  }

  void failed(String reference, VnpayNotice notice) {
    jdbc.sql(
            """
            update payment_request set state = 'FAILED', transaction_no = ?, bank_code = ?, response_code = ?
            where reference = ?""")
        .params(notice.transactionNo(), notice.bankCode(), notice.responseCode(), reference)
        .update();
  }

  /** Closes the open request, because it is too old, or replaced, or nothing is owed any more. */
  void expireOpen(DossierCode dossier) {
    jdbc.sql(
            "update payment_request set state = 'EXPIRED' where dossier_code = ? and state = 'PENDING'")
        .param(dossier.value())
        .update();
  }

  /** Closes links whose time is over; one somebody is just telling us about is left to them. */
  List<PaymentRequest> expire(Instant now, int limit) {
    return jdbc.sql(
            """
            update payment_request set state = 'EXPIRED' where reference = any(array(
              select reference from payment_request where state = 'PENDING' and expires_at <= :now
              order by expires_at limit :limit for update skip locked)) returning *, 0 as given_back""")
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  private static PaymentRequest read(ResultSet row) throws SQLException {
    var paidAt = row.getTimestamp("paid_at");
    return new PaymentRequest(
        row.getString("reference"),
        new DossierCode(row.getString("dossier_code")),
        row.getInt("number"),
        PaymentRequest.Method.valueOf(row.getString("method")),
        new Dong(row.getLong("amount")),
        PaymentRequest.State.valueOf(row.getString("state")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        paidAt == null ? null : paidAt.toInstant(),
        row.getString("transaction_no"),
        row.getString("bank_code"),
        row.getString("officer"),
        new Dong(row.getLong("given_back")),
        row.getBoolean("late"),
        null);
  }
}
