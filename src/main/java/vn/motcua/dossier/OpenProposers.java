package vn.motcua.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Proposers;

@Repository
class OpenProposers implements Proposers {

  private static final List<String> DECIDED = Stream.of(
          DossierStatus.REFUSED,
          DossierStatus.STOPPED,
          DossierStatus.COMPLETED,
          DossierStatus.RETURNED)
      .map(DossierStatus::name)
      .toList();

  private final JdbcClient jdbc;

  OpenProposers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of dossiers that are still to be decided. */
  @Override
  public Set<String> of(OfficeCode office) {
    return Set.copyOf(jdbc.sql(
            """
            select distinct made.officer from dossier d join dossier_decision made on made.dossier_code = d.code
            where d.handling_office = :office and d.status not in (:decided) and made.decision = 'propose'""")
        .param("office", office.value())
        .param("decided", DECIDED)
        .query(String.class)
        .list());
  }
}
