package vn.motcua.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.supervision.measure.Measures;

/** Many dossiers at once, for stories about figures; made once for all stories of a run. */
final class MadeDossiers {

  /** The name of every one of their applicants, which no supervisor may read. */
  static final String APPLICANT = "Trần Thị Ẩn Danh";

  private MadeDossiers() {}

  static void fill(JdbcClient database, TransactionTemplate transaction, Measures measures) {
    boolean there = database
        .sql("select exists (select from dossier where applicant_name = ?)")
        .param(APPLICANT)
        .query(Boolean.class)
        .single();
    if (!there) {
      measures.catchUp(); // the catalogue
      transaction.executeWithoutResult(status -> database.sql(script()).update());
      measures.rebuild();
    }
  }

  private static String script() {
    try {
      return new ClassPathResource("story/made-dossiers.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
