package vn.motcua.desk.parcel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

/** The parcels an office has given to the post: one statement for a list, one for the counts. */
@Repository
class PostedParcels {

  static final int MOST = 200;

  private static final String OF_THE_OFFICE =
      " from parcel join dossier d on d.code = parcel.dossier_code where d.returning_office = :office and ";
  private static final String FOUND =
      """
       and (:query = '' or d.code ilike :like or parcel.number ilike :like
         or unaccent(d.content #>> '{delivery,recipient}') ilike unaccent(:like))""";

  /** @param saidAt when the post last said something, else when it was asked */
  record Line(
      DossierCode dossier,
      String number,
      String procedureCode,
      String recipient,
      String status,
      Instant saidAt) {}

  private final JdbcClient jdbc;

  PostedParcels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What has waited longest comes first; of what has ended the latest. */
  List<Line> of(OfficeCode office, Stage stage, String query) {
    var order = stage == Stage.ENDED ? " desc" : "";
    return jdbc.sql(
            """
            select d.code, parcel.number, d.procedure_code, d.content #>> '{delivery,recipient}' as recipient,
              parcel.status, coalesce((select max(e.at) from parcel_event e where e.dossier_code = d.code
                and e.order_number = parcel.order_number), parcel.requested_at) as said_at"""
                + OF_THE_OFFICE + stage.condition() + FOUND + " order by said_at" + order
                + ", d.code limit " + MOST)
        .param("office", office.value())
        .param("query", query)
        .param("like", "%" + query.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .query((row, n) -> new Line(
            new DossierCode(row.getString("code")),
            row.getString("number"),
            row.getString("procedure_code"),
            row.getString("recipient"),
            row.getString("status"),
            row.getObject("said_at", Timestamp.class).toInstant()))
        .list();
  }

  Map<Stage, Long> counts(OfficeCode office) {
    var columns = Stream.of(Stage.values())
        .map(stage ->
            "count(*) filter (where " + stage.condition() + ") as \"" + stage.name() + "\"")
        .collect(Collectors.joining(", "));
    return jdbc.sql("select " + columns + OF_THE_OFFICE + "true")
        .param("office", office.value())
        .query((row, n) -> {
          var counts = new EnumMap<Stage, Long>(Stage.class);
          for (var stage : Stage.values()) {
            counts.put(stage, row.getLong(stage.name()));
          }
          return counts;
        })
        .single();
  }
}
