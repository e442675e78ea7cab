package vn.motcua.desk;

import java.sql.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.Officer;

/** Which columns each officer wants to see. */
@Repository
class ColumnChoices {

  private static final Set<Column> USUAL = EnumSet.of(Column.PROCEDURE, Column.STEP, Column.DUE);

  private final JdbcClient jdbc;

  ColumnChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Column> of(Officer officer) {
    return jdbc.sql("select columns from desk_choice where username = ?")
        .param(officer.username())
        .query((row, n) -> read(row.getArray("columns")))
        .optional()
        .orElse(USUAL);
  }

  /** None chosen is the usual ones again. */
  void keep(Officer officer, Collection<Column> columns) {
    if (columns.isEmpty()) {
      jdbc.sql("delete from desk_choice where username = ?")
          .param(officer.username())
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into desk_choice (username, columns) values (?, string_to_array(?, ','))
            on conflict (username) do update set columns = excluded.columns""")
        .params(
            officer.username(),
            String.join(",", columns.stream().map(Column::name).distinct().toList()))
        .update();
  }

  /** What no longer exists is left out. */
  private static Set<Column> read(Array names) throws java.sql.SQLException {
    var known = EnumSet.noneOf(Column.class);
    for (var name : (String[]) names.getArray()) {
      Arrays.stream(Column.values())
          .filter(column -> column.name().equals(name))
          .forEach(known::add);
    }
    return known;
  }
}
