package vn.motcua.desk;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;

/** When each officer last had a dossier open: what came later is unread. */
@Repository
class LastLooks {

  private final JdbcClient jdbc;
  private final Clock clock;

  LastLooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void now(Officer officer, DossierCode code) {
    jdbc.sql(
            """
            insert into desk_look (username, dossier_code, looked_at) values (?, ?, ?)
            on conflict (username, dossier_code) do update set looked_at = excluded.looked_at""")
        .params(officer.username(), code.value(), Timestamp.from(clock.instant()))
        .update();
  }
}
