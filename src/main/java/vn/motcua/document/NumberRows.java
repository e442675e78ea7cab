package vn.motcua.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the number books, their entries and the papers say of one another. */
@Repository
class NumberRows {

  /** @param over the dossier has come to its end, so that every paper of it has been printed */
  record Entry(String office, String book, int year, int number, String dossier, boolean over) {

    /** As {@code 12/2026} in the books of the law, as {@code 12/GTN} elsewhere. */
    boolean isWritten(String text) {
      return text != null
          && (text.equals(number + "/" + year) || text.equals("%02d/%s".formatted(number, book)));
    }

    String key() {
      return "%s %s/%d #%d".formatted(office, book, year, number);
    }
  }

  record Paper(String dossier, String template, String number) {}

  /** Numbers of a book nobody has, the first and the last of a run. */
  record Gap(String office, String book, int year, int first, int last) {

    String key() {
      return "%s %s/%d #%d".formatted(office, book, year, first);
    }
  }

  private static final String ENTRY =
      """
      select e.*, d.status in ('REFUSED', 'STOPPED', 'COMPLETED', 'RETURNED') as over
      from number_entry e join dossier d on d.code = e.dossier_code\s""";

  private final JdbcClient jdbc;

  NumberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entry> taken(Instant from, Instant to) {
    return entries(ENTRY + "where e.taken_at >= ? and e.taken_at < ?", from(from), from(to));
  }

  List<Entry> of(Collection<String> dossiers) {
    return entries(
        ENTRY + "where e.dossier_code in (select unnest(?::text[]))", (Object) texts(dossiers));
  }

  List<Paper> issued(Instant from, Instant to) {
    return papers("issued_at >= ? and issued_at < ?", from(from), from(to));
  }

  List<Paper> papersOf(Collection<String> dossiers) {
    return papers("dossier_code in (select unnest(?::text[]))", (Object) texts(dossiers));
  }

  /** Those of the dossiers named that are ours. */
  Set<String> known(Collection<String> dossiers) {
    return new HashSet<>(
        jdbc.sql("select code from dossier where code in (select unnest(?::text[]))")
            .param((Object) texts(dossiers))
            .query(String.class)
            .list());
  }

  /** Behind, or before the first of, an entry of that time; so that each gap belongs to one day. */
  List<Gap> gaps(Instant from, Instant to) {
    return jdbc.sql(
            """
            with touched as (
              select distinct office_code, book, year from number_entry where taken_at >= ? and taken_at < ?),
            line as (
              select e.*, b.last, b.entries_from, lead(e.number) over run as next, lag(e.number) over run as before
              from number_entry e join touched using (office_code, book, year)
              join number_book b using (office_code, book, year)
              window run as (partition by office_code, book, year order by e.number))
            select office_code, book, year, number + 1 as first, coalesce(next, last + 1) - 1 as last from line
            where taken_at >= ? and taken_at < ? and coalesce(next, last + 1) > number + 1
            union all
            select office_code, book, year, entries_from, number - 1 from line
            where taken_at >= ? and taken_at < ? and before is null and number > entries_from
            order by 1, 2, 3, 4""")
        .params(from(from), from(to), from(from), from(to), from(from), from(to))
        .query((row, n) -> new Gap(
            row.getString("office_code"),
            row.getString("book"),
            row.getInt("year"),
            row.getInt("first"),
            row.getInt("last")))
        .list();
  }

  /** The entries a paper's number may be, in the books of the offices its dossier is with; also before entries were kept. */
  List<Entry> owners(String dossier, String number) {
    return entries(
        ENTRY
            + """
              where e.office_code in (select unnest(array[receiving_office, handling_office]) from dossier where code = ?)
                and (e.number || '/' || e.year = ? or lpad(e.number::text, greatest(2, length(e.number::text)), '0') || '/' || e.book = ?)""",
        dossier,
        number,
        number);
  }

  /** Whether the number is older than the entries of every book it may be of. */
  boolean isOlderThanEntries(String dossier, String number) {
    return jdbc.sql(
            """
            select not exists (select from number_book b
              where b.office_code in (select unnest(array[receiving_office, handling_office]) from dossier where code = ?)
                and (? like '%/' || b.year or ? like '%/' || b.book)
                and b.entries_from <= split_part(?, '/', 1)::int)""")
        .params(dossier, number, number, number)
        .query(Boolean.class)
        .single();
  }

  private List<Entry> entries(String sql, Object... parameters) {
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, n) -> new Entry(
            row.getString("office_code"),
            row.getString("book"),
            row.getInt("year"),
            row.getInt("number"),
            row.getString("dossier_code"),
            row.getBoolean("over")))
        .list();
  }

  private List<Paper> papers(String which, Object... parameters) {
    return jdbc.sql(
            "select dossier_code, template, number from document where number ~ '^\\d+/' and "
                + which + " order by issued_at, document_id")
        .params(parameters)
        .query((row, n) -> new Paper(
            row.getString("dossier_code"), row.getString("template"), row.getString("number")))
        .list();
  }

  private static Timestamp from(Instant at) {
    return Timestamp.from(at);
  }

  private static String[] texts(Collection<String> words) {
    return words.toArray(String[]::new);
  }
}
