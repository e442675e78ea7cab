package vn.motcua.supervision.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.supervision.measure.Scope;

/**
 * One thing that happened to a dossier.
 *
 * @param step id of the step, null for a change of status
 * @param officer the pseudonym, or null
 * @param place the office where it happened
 */
record MiningEvent(
    String dossier,
    String procedure,
    String office,
    String channel,
    OffsetDateTime at,
    Kind kind,
    String activity,
    String step,
    String officer,
    String role,
    String place,
    String outcome) {

  /** With the transition the standard life cycle knows it by. */
  enum Kind {
    STATUS("complete", ""),
    OFFERED("schedule", " – giao việc"),
    CLAIMED("start", " – nhận việc"),
    ENDED("complete", " – hoàn thành");

    private final String transition;
    private final String suffix;

    Kind(String transition, String suffix) {
      this.transition = transition;
      this.suffix = suffix;
    }

    String transition() {
      return transition;
    }
  }

  /** Name of the kind of event where there is no life cycle beside it. */
  String type() {
    return activity + kind.suffix;
  }

  static MiningEvent of(ResultSet row, Pseudonyms names) throws SQLException {
    var kind = Kind.valueOf(row.getString("kind"));
    var what = row.getString("what");
    return new MiningEvent(
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("office_code"),
        row.getString("channel"),
        row.getTimestamp("at").toInstant().atZone(Scope.ZONE).toOffsetDateTime(),
        kind,
        kind == Kind.STATUS ? DossierStatus.ofCode(Integer.parseInt(what)).title() : what,
        row.getString("step"),
        names.of(row.getString("officer")),
        row.getString("role"),
        row.getString("place"),
        row.getString("outcome"));
  }
}
