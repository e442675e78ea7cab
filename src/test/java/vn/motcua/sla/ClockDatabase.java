package vn.motcua.sla;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a real PostgreSQL, with a clock the test moves and the events it has told. */
final class ClockDatabase implements AutoCloseable {

  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  /** A clock that stands until it is set. */
  static final class SetClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return LegalClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static class Told {
    final List<DeadlineEvent> events = new ArrayList<>();

    @EventListener
    void hear(DeadlineEvent event) {
      events.add(event);
    }
  }

  private final EmbeddedPostgres server;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final SetClock clock = new SetClock();

  ClockDatabase(Path calendars) throws IOException {
    server = EmbeddedPostgres.start();
    var settings = new SlaSettings("file:" + calendars + "/*.yaml", 0.2, Duration.ofHours(4));
    var source = server.getPostgresDatabase();
    migrate(source);
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(
        PlatformTransactionManager.class,
        () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
    context.registerBean(
        JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Calendars.class, () -> new Calendars(settings));
    context.register(Transactions.class, Told.class, ClockTable.class, ClockFace.class);
    context.register(ClockKeeper.class, StepTable.class, StepDates.class);
    context.register(Deadlines.class, Steps.class);
    context.refresh();
  }

  Deadlines deadlines() {
    return context.getBean(Deadlines.class);
  }

  Steps steps() {
    return context.getBean(Steps.class);
  }

  ClockTable table() {
    return context.getBean(ClockTable.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  void inOneTransaction(Runnable work) {
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(transaction -> work.run());
  }

  List<DeadlineEvent> told() {
    return context.getBean(Told.class).events;
  }

  void now(String moment) {
    clock.now = ClockFixture.at(moment);
  }

  void empty() {
    jdbc().sql("truncate processing_clock, clock_pause, processing_step").update();
    told().clear();
  }

  @Override
  public void close() throws IOException {
    context.close();
    server.close();
  }

  /** Only the migration of this module: the rest of its name is made the suffix. */
  private static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .sqlMigrationSuffixes("sla_processing_clock.sql")
        .load()
        .migrate();
  }
}
