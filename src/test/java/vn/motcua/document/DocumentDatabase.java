package vn.motcua.document;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierCode;

/** The tables of this module alone, on a real server. */
@TestConfiguration
@EnableJdbcRepositories
@EnableTransactionManagement
@Import(NumberBook.class)
class DocumentDatabase extends AbstractJdbcConfiguration {

  static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  @Bean(destroyMethod = "close")
  EmbeddedPostgres server() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("max_connections", "80")
        .setLocaleConfig("encoding", "UTF8")
        .start();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres server) throws IOException {
    var database = server.getPostgresDatabase();
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:" + thisMigrationOnly())
        .load()
        .migrate();
    return database;
  }

  /** The others may need tables of modules that are not part of the test. */
  private static Path thisMigrationOnly() throws IOException {
    Path folder = Files.createTempDirectory("migration");
    for (var migration : List.of(
        "V20261122_0310__document_files_and_books.sql",
        "V20261122_0721__document_file_scan.sql",
        "V20261122_1214__document_number_entries.sql")) {
      try (var sql = new ClassPathResource("db/migration/" + migration).getInputStream()) {
        Files.copy(sql, folder.resolve(migration));
      }
    }
    return folder;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource database) {
    return new DataSourceTransactionManager(database);
  }

  @Bean
  TransactionTemplate transaction(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  NamedParameterJdbcOperations operations(DataSource database) {
    return new NamedParameterJdbcTemplate(database);
  }

  @Bean
  JdbcClient jdbcClient(DataSource database) {
    return JdbcClient.create(database);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Override
  protected List<?> userConverters() {
    return List.of(new CodeToText(), new TextToCode());
  }

  @WritingConverter
  static class CodeToText implements Converter<DossierCode, String> {
    @Override
    public String convert(DossierCode code) {
      return code.value();
    }
  }

  @ReadingConverter
  static class TextToCode implements Converter<String, DossierCode> {
    @Override
    public DossierCode convert(String text) {
      return new DossierCode(text);
    }
  }
}
