package vn.motcua.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

  NumberBook(JdbcClient database) {
    this.database = database;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public int next(OfficeCode office, String book, int year) {
    return database
        .sql(
            """
            insert into number_book as b (office_code, book, year, last) values (:office, :book, :year, 1)
            on conflict (office_code, book, year) do update set last = b.last + 1
            returning last
            """)
        .param("office", office.value())
        .param("book", book)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
