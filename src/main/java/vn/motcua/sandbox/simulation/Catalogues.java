package vn.motcua.sandbox.simulation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;

/** The shipped procedures, and for the time before they counted an earlier version with the same files. */
@Component
@Profile("simulation")
class Catalogues {

  private final ShippedPackages shipped;
  private final Procedures procedures;
  private final JdbcClient jdbc;

  Catalogues(ShippedPackages shipped, Procedures procedures, JdbcClient jdbc) {
    this.shipped = shipped;
    this.procedures = procedures;
    this.jdbc = jdbc;
  }

  /** A package and what it says. */
  record Shipped(PackageFiles files, Procedure procedure) {}

  List<Shipped> all() {
    return shipped.all().stream()
        .map(files -> new Shipped(files, procedures.read(files, null)))
        .toList();
  }

  Map<String, Models.Task> tasks(PackageFiles files) {
    return Models.tasks(files, shipped.shared());
  }

  /** The versions that counted from that day on, in order. */
  List<LocalDate> versions(Shipped one, LocalDate first) {
    var since = one.procedure().validFrom();
    if (!since.isAfter(first)) {
      return List.of(since);
    }
    var earlier = first.withDayOfMonth(1);
    jdbc.sql(
            """
            insert into procedure_version
              (code, valid_from, revision, folder, source, digest, files, deployment_id, deployed_at)
            values (?, ?, 1, ?, 'SHIPPED', 'simulated', ?, 'simulated', ?) on conflict do nothing""")
        .params(
            one.procedure().code(),
            earlier,
            one.files().folder(),
            one.files().packed(),
            Timestamp.valueOf(earlier.atStartOfDay()))
        .update();
    return List.of(earlier, since);
  }

  void renew() {
    procedures.renew();
  }
}
