package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WalledDatabase;

class DatabaseWallTests {

  private static final String TOLD = "select current_setting('motcua.offices', true)";

  private static WalledDatabase database;

  @BeforeAll
  static void start() throws IOException {
    database = WalledDatabase.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void tellsTheOneConnectionOfAPoolWhateverTheThreadMaySee() {
    try (var pool = pool(true)) {
      var jdbc = JdbcClient.create(new SightedDataSource(pool));

      assertThat(told(jdbc)).as("a thread without a request").isEqualTo("*");
      try (var office = Sight.of(List.of("H99.01", "H99.02")).open()) {
        assertThat(told(jdbc)).isEqualTo("H99.01,H99.02");
        try (var nobody = Sight.nothing().open()) {
          assertThat(told(jdbc)).isEmpty();
        }
        assertThat(told(jdbc)).isEqualTo("H99.01,H99.02");
      }
      assertThat(told(jdbc)).isEqualTo("*");
    }
  }

  @Test
  void keepsWhatWasToldThroughATransactionThatRollsBack() {
    try (var pool = pool(true)) {
      var sighted = new SightedDataSource(pool);
      var jdbc = JdbcClient.create(sighted);
      var transaction = new TransactionTemplate(new DataSourceTransactionManager(sighted));
      try (var office = Sight.of(List.of("H99.01")).open()) {

        transaction.executeWithoutResult(status -> {
          assertThat(told(jdbc)).isEqualTo("H99.01");
          status.setRollbackOnly();
        });

        assertThat(told(jdbc)).isEqualTo("H99.01");
      }
    }
  }

  @Test
  void doesNotTellAConnectionWhatItKnows() throws SQLException {
    try (var pool = pool(true)) {
      var sighted = new SightedDataSource(pool);
      var jdbc = JdbcClient.create(sighted);
      told(jdbc);

      jdbc.sql("set motcua.offices = 'marked'").update();

      assertThat(told(jdbc)).as("nothing was sent to it again").isEqualTo("marked");
    }
  }

  @Test
  void leavesAConnectionAsItIsForWhatHasNoWall() {
    try (var pool = pool(true)) {
      var jdbc = JdbcClient.create(new SightedDataSource(pool));
      try (var office = Sight.of(List.of("H99.01")).open()) {
        told(jdbc);
        try (var accounts = Sight.asTold().open()) {
          assertThat(told(jdbc)).isEqualTo("H99.01");
        }
      }
      try (var accounts = Sight.asTold().open()) {
        assertThat(told(jdbc)).isEqualTo("H99.01");
      }
      try (var nobody = Sight.nothing().open()) {
        assertThat(told(jdbc)).as("and is told before anything else").isEmpty();
      }
    }
  }

  @Test
  void refusesAPoolThatWouldForgetWithTheTransaction() {
    try (var pool = pool(false)) {
      assertThatThrownBy(() -> new SightedDataSource(pool).getConnection())
          .hasMessageContaining("auto-commit");
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "postgres, is a superuser",
    "motcua_owner, owns",
    "stepping, BYPASSRLS",
    "member, is a member of the owner of"
  })
  void refusesToStartAs(String role, String why) {
    var administrator = JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR));
    administrator.sql("drop role if exists stepping").update();
    administrator.sql("create role stepping login bypassrls").update();
    administrator.sql("drop role if exists member").update();
    administrator.sql("create role member login in role motcua_owner").update();

    assertThatThrownBy(() -> check(role))
        .isInstanceOf(UnsafeDatabaseRole.class)
        .hasMessageStartingWith("Một Cửa does not start: the database role " + role)
        .hasMessageContaining(why);
  }

  @Test
  void startsAsTheApplication() {
    assertThatCode(() -> check(WalledDatabase.APPLICATION)).doesNotThrowAnyException();
  }

  private static void check(String role) {
    DatabaseRole.check(JdbcClient.create(database.as(role)));
  }

  private static String told(JdbcClient jdbc) {
    return jdbc.sql(TOLD).query(String.class).single();
  }

  private static HikariDataSource pool(boolean autoCommit) {
    var pool = new HikariDataSource();
    pool.setDataSource(database.as(WalledDatabase.APPLICATION));
    pool.setMaximumPoolSize(1);
    pool.setAutoCommit(autoCommit);
    return pool;
  }
}
