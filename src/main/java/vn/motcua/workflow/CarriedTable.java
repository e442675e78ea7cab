package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;

/** Which dossier here follows which dossier of the carrier, and what the carrier said of it last. */
@Repository
class CarriedTable {

  /** @param status as the carrier counts; 0 before it has said anything */
  record Carried(String carrierCode, DossierCode dossier, String module, int status) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  CarriedTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String carrierCode, DossierCode dossier, String module) {
    jdbc.sql(
            """
            insert into carried_dossier (carrier_code, dossier_code, module, asked_at) values (?, ?, ?, ?)""")
        .params(carrierCode, dossier.value(), module, Timestamp.from(clock.instant()))
        .update();
  }

  Optional<Carried> find(String carrierCode) {
    return jdbc.sql("select * from carried_dossier where carrier_code = ?")
        .param(carrierCode)
        .query((row, n) -> new Carried(
            row.getString("carrier_code"),
            new DossierCode(row.getString("dossier_code")),
            row.getString("module"),
            row.getInt("status")))
        .optional();
  }

  /** Those whose end has not been told, the longest not asked about first; they count as asked about from now. */
  List<Carried> toAskAbout(int limit) {
    return jdbc.sql(
            """
            update carried_dossier set asked_at = ? where carrier_code in (
              select carrier_code from carried_dossier where status not in (4, 6) order by asked_at limit ?)
            returning *""")
        .params(Timestamp.from(clock.instant()), limit)
        .query((row, n) -> new Carried(
            row.getString("carrier_code"),
            new DossierCode(row.getString("dossier_code")),
            row.getString("module"),
            row.getInt("status")))
        .list();
  }

  void setStatus(String carrierCode, int status) {
    jdbc.sql("update carried_dossier set status = ? where carrier_code = ?")
        .params(status, carrierCode)
        .update();
  }
}
