package vn.motcua.sandbox.simulation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;

/** As much of the application as a simulation in bulk needs: the database, the catalogue, the clock, the measures. */
@Profile("simulation") // else the application would find it too
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@ComponentScan(
    basePackages = "vn.motcua",
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "vn\\.motcua\\.sandbox\\.Sandbox(Database|Roles|Migration|Connection)",
              "vn\\.motcua\\.procedure\\.(Procedures|ShippedPackages|ProcedureVersions|PackageReader)",
              "vn\\.motcua\\.sla\\.(Calendars|Reckoner)",
              "vn\\.motcua\\.supervision\\.measure\\.(Measures|OpenTotals|SupervisedProcedures)",
              "vn\\.motcua\\.sandbox\\.simulation\\.Catalogues"
            }))
@ConfigurationPropertiesScan({"vn.motcua.procedure", "vn.motcua.sandbox"})
class SimulationContext {

  /** COPY is not for those who live behind the wall of rows, and this one builds the house. */
  @Bean
  DataSource database(FlywayConnectionDetails server) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl());
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(Bulk.THREADS + 2);
    pool.setConnectionInitSql(Bulk.SETTINGS);
    return pool;
  }

  /** The application's wall, which also tells Flyway this, would not let an administrator in. */
  @Bean
  FlywayConfigurationCustomizer grantsOfMigrations(JdbcConnectionDetails application) {
    return flyway -> flyway
        .placeholders(Map.of("application_role", application.getUsername()))
        .initSql("set motcua.offices = '*'");
  }

  @Bean
  Clock clock() {
    return Clock.system(Options.ZONE);
  }
}
