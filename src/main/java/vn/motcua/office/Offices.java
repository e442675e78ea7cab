package vn.motcua.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Các cơ quan — the door to the tree of offices as it stands today. */
@Component
public class Offices {

  private static final String VALID =
      " valid_from <= :today and (valid_to is null or valid_to >= :today)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Offices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Office> find(OfficeCode code) {
    return jdbc.sql("select * from office where code = :code")
        .param("code", code.value())
        .query((row, n) -> read(row))
        .optional();
  }

  public Office require(OfficeCode code) {
    return find(code).orElseThrow(() -> Refusal.invalid("office.unknown", code));
  }

  /**
   * The office of this kind that is competent for a commune, by the place code of QĐ 19/2025/QĐ-TTg; one without a place is
   * competent for all of the province's communes.
   */
  public Optional<Office> competentFor(Office.Kind kind, String placeCode) {
    return jdbc.sql(
            "select * from office where kind = :kind and (place_code = :place or place_code is null"
                + " and exists (select from office commune where commune.place_code = :place)) and"
                + VALID
                + " order by place_code nulls last limit 1")
        .param("kind", kind.name())
        .param("place", placeCode)
        .param("today", LocalDate.now(clock))
        .query((row, n) -> read(row))
        .optional();
  }

  /** All offices of a kind that are valid today. */
  public List<Office> ofKind(Office.Kind kind) {
    return jdbc.sql("select * from office where kind = :kind and" + VALID + " order by code")
        .param("kind", kind.name())
        .param("today", LocalDate.now(clock))
        .query((row, n) -> read(row))
        .list();
  }

  /** An office and every office under it, those no longer valid too: their dossiers remain. */
  public List<OfficeCode> withAllBelow(OfficeCode code) {
    return jdbc.sql(
            """
            with recursive tree as (
              select code from office where code = :code
              union select o.code from office o join tree t on o.parent_code = t.code)
            select code from tree""")
        .param("code", code.value())
        .query((row, n) -> new OfficeCode(row.getString("code")))
        .list();
  }

  /** Every office that ever was, for names in figures of the past. */
  public List<Office> all() {
    return jdbc.sql("select * from office order by code")
        .query((row, n) -> read(row))
        .list();
  }

  private static Office read(ResultSet row) throws SQLException {
    var parent = row.getString("parent_code");
    return new Office(
        new OfficeCode(row.getString("code")),
        parent == null ? null : new OfficeCode(parent),
        row.getString("name"),
        Office.Kind.valueOf(row.getString("kind")),
        row.getString("place_code"),
        row.getString("address"),
        row.getString("phone"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
