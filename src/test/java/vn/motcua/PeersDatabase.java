package vn.motcua;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sandbox's peers hold, in their own database on the same server: for errors no interface makes. */
public final class PeersDatabase {

  private PeersDatabase() {}

  public static JdbcClient beside(JdbcClient application) {
    return as(application, "peers");
  }

  /** The application's own as the administrator of the server, who writes thousands of rows past walls and references. */
  public static JdbcClient administratorOf(JdbcClient application) {
    return as(
        application,
        application.sql("select current_database()").query(String.class).single());
  }

  private static JdbcClient as(JdbcClient application, String database) {
    var port =
        application.sql("select current_setting('port')").query(String.class).single();
    var administrator = new PGSimpleDataSource();
    administrator.setUrl("jdbc:postgresql://localhost:" + port + "/" + database);
    administrator.setUser("postgres");
    administrator.setOptions("-c session_replication_role=replica");
    return JdbcClient.create(administrator);
  }
}
