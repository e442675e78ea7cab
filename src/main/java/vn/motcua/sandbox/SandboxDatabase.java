package vn.motcua.sandbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Cơ sở dữ liệu của hệ thống giả lập — a real PostgreSQL server that comes with the sandbox and keeps its data.
 *
 * <p>It outlives a killed application: what such a server left behind is ended or removed at the next start.
 */
@Component
@Profile("sandbox")
class SandboxDatabase implements DisposableBean {

  private static final String ADMINISTRATOR = "postgres";

  private final SandboxServer server;
  private final List<HikariDataSource> opened = new ArrayList<>();

  SandboxDatabase(SandboxSettings settings) {
    server = SandboxServer.of(settings);
  }

  /** A pool on a database of the server; the database is made when there is none. */
  DataSource open(String databaseName, int poolSize) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url(databaseName));
    pool.setUsername(ADMINISTRATOR);
    pool.setMaximumPoolSize(poolSize);
    pool.setMinimumIdle(1);
    pool.setPoolName(databaseName);
    opened.add(pool);
    return pool;
  }

  /** Where a database of the server is; the database is made when there is none. */
  String url(String databaseName) {
    create(databaseName);
    return server.url(databaseName);
  }

  /** Runs a script as the administrator of the server. */
  void administer(String databaseName, Resource script) {
    create(databaseName);
    var populator = new ResourceDatabasePopulator(script);
    populator.setSqlScriptEncoding("UTF-8");
    populator.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
    populator.execute(administrator(databaseName));
  }

  @Override
  public void destroy() throws IOException {
    opened.forEach(HikariDataSource::close);
    server.close();
  }

  private void create(String databaseName) {
    if (!databaseName.matches("[a-z]+")) {
      throw new IllegalArgumentException("not a database name: " + databaseName);
    }
    try (var connection = administrator(ADMINISTRATOR).getConnection();
        var statement = connection.createStatement()) {
      var known = statement.executeQuery(
          "select 1 from pg_database where datname = '" + databaseName + "'");
      if (!known.next()) {
        statement.execute("create database " + databaseName);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + databaseName + " could not be made", e);
    }
  }

  private DataSource administrator(String databaseName) {
    return new DriverManagerDataSource(server.url(databaseName), ADMINISTRATOR, "");
  }
}
