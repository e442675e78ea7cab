package vn.motcua.document;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

/**
 * Sổ cấp số — numbers of an office's book, from one each year, without gap or double.
 *
 * <p>A counter row instead of a sequence: a sequence loses numbers when a transaction rolls back. The row stays locked
 * until the caller's transaction ends, so take the number last. Source: Nghị định 30/2020/NĐ-CP, Điều 15.
 */
@Component
class NumberBook {

  private final JdbcClient database;
  private final Clock clock;

  NumberBook(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The number and its entry, which says whose it is, are one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int next(OfficeCode office, String book, int year, DossierCode dossier) {
    int number = database
        .sql(
            """
            insert into number_book as b (office_code, book, year, last, entries_from) values (:office, :book, :year, 1, 1)
            on conflict (office_code, book, year) do update set last = b.last + 1,
              entries_from = coalesce(b.entries_from, b.last + 1)
            returning last
            """)
        .param("office", office.value())
        .param("book", book)
        .param("year", year)
        .query(Integer.class)
        .single();
    database
        .sql(
            """
            insert into number_entry (office_code, book, year, number, dossier_code, taken_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            office.value(), book, year, number, dossier.value(), Timestamp.from(clock.instant()))
        .update();
    return number;
  }
}
