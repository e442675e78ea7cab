package vn.motcua.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes a chain again and names what does not fit. */
@Component
class AuditChain {

  private final JdbcClient jdbc;

  AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Stored(AuditLink link, String hash) {}

  /** The numbers of the links that were changed or stand after a gap; empty for a whole chain. */
  List<Integer> breaks(String stream) {
    var stored = jdbc.sql("select * from audit_entry where stream = ? order by seq")
        .param(stream)
        .query((row, n) -> new Stored(
            new AuditLink(
                row.getString("stream"),
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("payload")),
            row.getString("hash")))
        .list();
    var breaks = new ArrayList<Integer>();
    var previous = "";
    for (int n = 0; n < stored.size(); n++) {
      var one = stored.get(n);
      if (one.link().seq() != n + 1 || !one.link().hashAfter(previous).equals(one.hash())) {
        breaks.add(one.link().seq());
      }
      previous = one.hash();
    }
    return breaks;
  }
}
