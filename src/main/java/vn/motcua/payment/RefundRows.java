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
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;

/** The rows of what goes back; who writes them holds the lock of the dossier's fees. */
@Repository
class RefundRows {

  /** What is decided, before it has a number. */
  record Wanted(
      DossierCode dossier,
      String reference,
      String feeCode,
      Dong amount,
      Way way,
      String reason,
      String officer) {}

  private final JdbcClient jdbc;

  RefundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Refund> of(DossierCode dossier) {
    return jdbc.sql("select * from refund where dossier_code = ? order by id")
        .param(dossier.value())
        .query((row, n) -> read(row))
        .list();
  }

  List<Refund> of(String reference) {
    return jdbc.sql("select * from refund where reference = ? order by id")
        .param(reference)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Refund> find(long id) {
    return jdbc.sql("select * from refund where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Empty when the payment has not brought as much as would have gone back; asked of the table, whatever the caller counted. */
  Optional<Refund> insert(Wanted wanted, Instant at) {
    return jdbc.sql(
            """
            insert into refund (dossier_code, reference, fee_code, amount, way, state, reason, officer, decided_at)
            select p.dossier_code, p.reference, :fee, :amount, :way, 'DUE', :reason, :officer, cast(:at as timestamptz) from payment_request p
            where p.reference = :reference and p.dossier_code = :dossier and p.state = 'PAID' and p.amount >= :amount
              + (select coalesce(sum(r.amount), 0) from refund r where r.reference = p.reference and r.state <> 'REFUSED')
            returning *""")
        .param("fee", wanted.feeCode())
        .param("amount", wanted.amount().amount())
        .param("way", wanted.way().name())
        .param("reason", wanted.reason())
        .param("officer", wanted.officer())
        .param("at", Timestamp.from(at))
        .param("reference", wanted.reference())
        .param("dossier", wanted.dossier().value())
        .query((row, n) -> read(row))
        .optional();
  }

  void requested(long id) {
    jdbc.sql("update refund set state = 'REQUESTED' where id = ? and state = 'DUE'")
        .param(id)
        .update();
  }

  /** @param followAt when to ask next what became of it */
  boolean accepted(long id, RefundFate fate, Instant now, Instant followAt) {
    return jdbc.sql(
                """
                update refund set state = 'ACCEPTED', transaction_no = coalesce(?, transaction_no), accepted_at = ?,
                  follow_at = ? where id = ? and state = 'REQUESTED'""")
            .params(
                fate.transactionNo(),
                Timestamp.from(fate.at() == null ? now : fate.at()),
                Timestamp.from(followAt),
                id)
            .update()
        == 1;
  }

  /**
   * True for the first who brings the end; told again it is nothing new.
   *
   * @param fate null when no gateway had a part in it
   */
  boolean settle(long id, State end, RefundFate fate, Instant now) {
    var accepted = fate == null || fate.at() == null ? now : fate.at();
    return jdbc.sql(
                """
                update refund set state = ?, settled_at = ?, follow_at = null, transaction_no = coalesce(?, transaction_no),
                  accepted_at = case when ? then coalesce(accepted_at, ?) else accepted_at end
                where id = ? and state in ('DUE', 'REQUESTED', 'ACCEPTED')""")
            .params(
                end.name(),
                Timestamp.from(now),
                fate == null ? null : fate.transactionNo(),
                fate != null && end == State.DONE,
                Timestamp.from(accepted),
                id)
            .update()
        == 1;
  }

  /** Accepted ones whose time to be asked about has come; each is put off meanwhile, the longer the oftener it was asked. */
  List<Refund> takeDue(Instant now, int limit) {
    return jdbc.sql(
            """
            update refund set follow_ups = follow_ups + 1,
              follow_at = cast(:now as timestamptz) + least(power(2, least(follow_ups, 12)) * interval '5 minutes', interval '12 hours')
            where id = any(array(select id from refund where state = 'ACCEPTED' and follow_at <= cast(:now as timestamptz)
              order by follow_at limit :limit for update skip locked)) returning *""")
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  private static Refund read(ResultSet row) throws SQLException {
    var settled = row.getTimestamp("settled_at");
    return new Refund(
        row.getLong("id"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("reference"),
        row.getString("fee_code"),
        new Dong(row.getLong("amount")),
        Way.valueOf(row.getString("way")),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("officer"),
        row.getTimestamp("decided_at").toInstant(),
        settled == null ? null : settled.toInstant(),
        row.getString("transaction_no"));
  }
}
