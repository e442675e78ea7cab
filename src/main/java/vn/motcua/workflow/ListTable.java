package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;

/** Which filings are decided together, and the dossier that is their list. */
@Repository
class ListTable {

  /** What the filings of one list have in common. */
  record Key(String procedureCode, LocalDate procedureVersion, String answer) {}

  private static final String OF_KEY =
      " where procedure_code = :procedure and procedure_version = :version and answer = :answer";

  private final JdbcClient jdbc;
  private final Clock clock;

  ListTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static Key key(Dossier member, String answer) {
    return new Key(member.procedureCode(), member.procedureVersion(), answer);
  }

  void join(DossierCode member, Key key) {
    with("insert into list_member values (:member, :procedure, :version, :answer)", key)
        .param("member", member.value())
        .update();
  }

  boolean isOpened(Key key) {
    return with("select count(*) from dossier_list" + OF_KEY, key)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Those whose own dossier is missing. */
  List<Key> toOpen() {
    return jdbc.sql(
            """
            select distinct procedure_code, procedure_version, answer from list_member m
            where told_at is null and not exists (
              select from dossier_list l
              where (l.procedure_code, l.procedure_version, l.answer)
                = (m.procedure_code, m.procedure_version, m.answer))
            limit 100""")
        .query((row, n) -> new Key(
            row.getString("procedure_code"),
            row.getObject("procedure_version", LocalDate.class),
            row.getString("answer")))
        .list();
  }

  /** One node at a time opens lists. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(768)").query((row, n) -> n).list();
  }

  void opened(Key key, DossierCode list) {
    with("insert into dossier_list values (:list, :procedure, :version, :answer)", key)
        .param("list", list.value())
        .update();
  }

  /** Members nobody has told yet, in the order of their codes. */
  List<DossierCode> untold(DossierCode list, int most) {
    return jdbc.sql(
            """
            select m.dossier_code from dossier_list l
            join list_member m using (procedure_code, procedure_version, answer)
            where l.list_code = ? and m.told_at is null order by m.dossier_code limit ?""")
        .params(list.value(), most)
        .query((row, n) -> new DossierCode(row.getString(1)))
        .list();
  }

  void told(List<DossierCode> members) {
    jdbc.sql("update list_member set told_at = :now where dossier_code in (:members)")
        .param("now", Timestamp.from(clock.instant()))
        .param("members", members.stream().map(DossierCode::value).toList())
        .update();
  }

  private JdbcClient.StatementSpec with(String sql, Key key) {
    return jdbc.sql(sql)
        .param("procedure", key.procedureCode())
        .param("version", key.procedureVersion())
        .param("answer", key.answer());
  }
}
