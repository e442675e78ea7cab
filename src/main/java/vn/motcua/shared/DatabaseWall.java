package vn.motcua.shared;

import java.sql.SQLException;
import java.util.HashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall between offices, decision 0009: tables are the owner's, the application works as a role of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseWall {

  /** The role is checked when the migrations are through and before anything else works with the database. */
  @Bean
  static BeanPostProcessor sightOfConnections() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JdbcClient jdbc) {
          DatabaseRole.check(jdbc);
        }
        return bean instanceof DataSource source && !(bean instanceof SightedDataSource)
            ? new SightedDataSource(source)
            : bean;
      }
    };
  }

  /** Nodes that start together migrate one after the other; by itself Flyway locks nothing before its own table is there. */
  @Bean
  FlywayMigrationStrategy oneAfterTheOther() {
    return flyway -> {
      try (var connection = flyway.getConfiguration().getDataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("select pg_advisory_lock(768)");
        try {
          flyway.migrate();
        } finally {
          statement.execute("select pg_advisory_unlock(768)");
        }
      } catch (SQLException failure) {
        throw new IllegalStateException("the database could not be locked for migration", failure);
      }
    };
  }

  /** Grants go to the role the application connects as; a migration may change rows of every office. */
  @Bean
  FlywayConfigurationCustomizer grantsOfMigrations(JdbcConnectionDetails connection) {
    return flyway -> {
      var placeholders = new HashMap<>(flyway.getPlaceholders());
      placeholders.put("application_role", connection.getUsername());
      flyway.placeholders(placeholders).initSql("set motcua.offices = '*'");
    };
  }
}
