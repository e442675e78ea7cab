package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/** The rows of what dossiers owe. */
@Repository
class FeeRows {

  private final JdbcClient jdbc;

  FeeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One after the other per dossier: cash, notices of the gateway and new requests never overtake one another. */
  void lock(DossierCode dossier) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fee/' || ?, 0))")
        .param(dossier.value())
        .query((row, n) -> n)
        .single();
  }

  List<Fee> of(DossierCode dossier) {
    return jdbc.sql("select * from fee where dossier_code = ? order by fee_code")
        .param(dossier.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** What is settled stays as it is. */
  void put(DossierCode dossier, FeeLine line) {
    jdbc.sql(
            """
            insert into fee (dossier_code, fee_code, name, amount, status, note) values (?, ?, ?, ?, ?, ?)
            on conflict (dossier_code, fee_code) do update set name = excluded.name, amount = excluded.amount,
              status = excluded.status, note = excluded.note where fee.status in ('DUE', 'WAIVED')""")
        .params(
            dossier.value(),
            line.code(),
            line.name(),
            line.amount().amount(),
            line.status().name(),
            line.waiver())
        .update();
  }

  /** Lines the table does not yield any more, such as after a correction of the answers. */
  void removeOthers(DossierCode dossier, List<FeeLine> lines) {
    jdbc.sql(
            """
            delete from fee where dossier_code = :dossier and status in ('DUE', 'WAIVED')
              and not fee_code = any(:codes)""")
        .param("dossier", dossier.value())
        .param("codes", lines.stream().map(FeeLine::code).toArray(String[]::new))
        .update();
  }

  /** All that is due becomes paid by one online payment. */
  void paid(DossierCode dossier, String reference) {
    jdbc.sql(
            """
            update fee set status = 'PAID', payment_reference = ? where dossier_code = ? and status = 'DUE'""")
        .params(reference, dossier.value())
        .update();
  }

  /** One fee becomes paid at the counter. */
  void paid(DossierCode dossier, String feeCode, String reference) {
    jdbc.sql(
            """
            update fee set status = 'PAID', payment_reference = ?
            where dossier_code = ? and fee_code = ? and status = 'DUE'""")
        .params(reference, dossier.value(), feeCode)
        .update();
  }

  /** A fee is given back when all of it, or all of the payment that settled it, has gone back; less than that is noted. */
  void givenBack(Refund refund) {
    var way = refund.way() == Refund.Way.CASH ? "tiền mặt tại quầy" : "qua cổng thanh toán";
    jdbc.sql(
            """
            with back as (
              select f.fee_code, f.amount <= coalesce(sum(r.amount) filter (where r.fee_code = f.fee_code), 0)
                  or coalesce(sum(r.amount), 0) = p.amount as whole,
                coalesce(sum(r.amount) filter (where r.fee_code = f.fee_code), 0) as part
              from fee f join payment_request p on p.reference = f.payment_reference
              join refund r on r.reference = p.reference and r.state = 'DONE'
              where p.reference = :reference and f.status = 'PAID' group by f.fee_code, f.amount, p.amount)
            update fee f set status = case when b.whole then 'REFUNDED' else f.status end,
              note = case when b.whole then 'Đã hoàn ' || :way
                when b.part > 0 then 'Đã hoàn một phần: ' || replace(to_char(b.part, 'FM999G999G999G990'), ',', '.') || ' đ'
                else f.note end
            from back b where f.dossier_code = :dossier and f.fee_code = b.fee_code""")
        .param("reference", refund.reference())
        .param("way", way)
        .param("dossier", refund.dossier().value())
        .update();
  }

  private static Fee read(ResultSet row) throws SQLException {
    return new Fee(
        new DossierCode(row.getString("dossier_code")),
        row.getString("fee_code"),
        row.getString("name"),
        new Dong(row.getLong("amount")),
        Fee.Status.valueOf(row.getString("status")),
        row.getString("note"),
        row.getString("payment_reference"));
  }
}
