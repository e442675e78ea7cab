package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.office.OfficeCode;

class DossierCounterTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** Two nodes are two pools on one database. */
  @Test
  void givesNoCodeTwiceThoughTwoNodesGiveThemAtOnce() throws Exception {
    try (var server = EmbeddedPostgres.start();
        var first = pool(server);
        var second = pool(server)) {
      JdbcClient.create(first)
          .sql(
              "create table dossier_counter (office_code text, day date, last int, primary key (office_code, day))")
          .update();
      var nodes = List.of(
          new DossierLog(JdbcClient.create(first)), new DossierLog(JdbcClient.create(second)));

      var codes = together(IntStream.range(0, 200)
          .<Callable<DossierCode>>mapToObj(
              n -> () -> nodes.get(n % 2).nextCode(new OfficeCode("H99.01"), DAY))
          .toList());

      assertThat(codes).doesNotHaveDuplicates().hasSize(200);
      assertThat(codes)
          .contains(new DossierCode("H99.01-261123-0001"), new DossierCode("H99.01-261123-0200"));
    }
  }

  private static List<DossierCode> together(List<Callable<DossierCode>> work) throws Exception {
    var threads = Executors.newFixedThreadPool(16);
    try {
      return threads.invokeAll(work).stream().map(DossierCounterTests::result).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static DossierCode result(java.util.concurrent.Future<DossierCode> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static HikariDataSource pool(EmbeddedPostgres server) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(8);
    return pool;
  }
}
