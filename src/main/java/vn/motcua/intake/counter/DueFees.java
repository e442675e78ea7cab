package vn.motcua.intake.counter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.OfficeCode;

/** The dossiers an office has taken in that wait for their fee: one statement, no names. */
@Repository
class DueFees {

  private static final int MOST = 200;

  record Line(
      String dossierCode,
      String procedureCode,
      String feeCode,
      String feeName,
      long amount,
      LocalDate filedOn) {}

  private final JdbcClient jdbc;

  DueFees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> of(OfficeCode office) {
    return jdbc.sql(
            """
            select d.code, d.procedure_code, f.fee_code, f.name, f.amount,
              (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as filed_on
            from dossier d join fee f on f.dossier_code = d.code
            where d.receiving_office = ? and d.status = 'PAYMENT_REQUESTED' and f.status = 'DUE' and f.amount > 0
            order by d.submitted_at, f.fee_code limit ?""")
        .params(office.value(), MOST)
        .query((row, n) -> new Line(
            row.getString("code"),
            row.getString("procedure_code"),
            row.getString("fee_code"),
            row.getString("name"),
            row.getLong("amount"),
            row.getObject("filed_on", LocalDate.class)))
        .list();
  }
}
