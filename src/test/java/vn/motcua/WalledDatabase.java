package vn.motcua;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database with the roles and all tables of the product, as an administrator would set it up; without the application. */
public final class WalledDatabase implements AutoCloseable {

  public static final String OWNER = "motcua_owner";
  public static final String APPLICATION = "motcua_app";
  public static final String ADMINISTRATOR = "postgres";

  private static final AtomicInteger COPIES = new AtomicInteger();

  private final EmbeddedPostgres server;
  private final String name;

  private WalledDatabase(EmbeddedPostgres server, String name) {
    this.server = server;
    this.name = name;
  }

  public static WalledDatabase start() throws IOException {
    var server = EmbeddedPostgres.start();
    JdbcClient.create(server.getPostgresDatabase())
        .sql("create database walled")
        .update();
    var database = new WalledDatabase(server, "walled");
    database.giveRoles();
    database.migrate();
    return database;
  }

  /** What the administrator runs before the first start and before that of a new version. */
  public void giveRoles() {
    var roles = new ResourceDatabasePopulator(new ClassPathResource("db/roles.sql"));
    roles.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
    roles.execute(as(ADMINISTRATOR));
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(as(OWNER))
        .placeholders(Map.of("application_role", APPLICATION))
        .initSql("set motcua.offices = '*'")
        .load()
        .migrate();
  }

  /** The same once more; nobody may be connected to this one meanwhile. */
  public WalledDatabase copy() {
    var copy = "copy" + COPIES.incrementAndGet();
    JdbcClient.create(server.getPostgresDatabase())
        .sql("create database " + copy + " template " + name)
        .update();
    return new WalledDatabase(server, copy);
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
  }

  /** Every connection is a new one that has been told nothing. */
  public DataSource as(String role) {
    var source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(role);
    return source;
  }

  /** The application as a connection that was told these offices. */
  public DataSource seeing(String offices) {
    var source = (PGSimpleDataSource) as(APPLICATION);
    source.setOptions("-c motcua.offices=" + offices);
    return source;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
