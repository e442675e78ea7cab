package vn.motcua.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.WalledDatabase;

/** One node of the application, as far as exchanges go: the real table, the real dispatcher, no engine behind it. */
final class TestNode implements AutoCloseable {

  final HikariDataSource source;
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final ExchangeTable table;
  final ExchangeSettlement settlement;
  final ExchangeDispatcher dispatcher;
  final AttemptTable attempts;
  final Exchanges exchanges;
  final ExchangeDesk desk;
  final List<ExchangeEvent> told = new CopyOnWriteArrayList<>();
  private volatile Consumer<ExchangeEvent> listener = event -> {};

  TestNode(
      WalledDatabase database,
      ExchangeSettings settings,
      Map<String, Peers.Peer> peers,
      List<PeerOperation> operations) {
    var config = new HikariConfig();
    config.setDataSource(database.seeing("*"));
    config.setMaximumPoolSize(12);
    source = new HikariDataSource(config);
    jdbc = JdbcClient.create(source);
    var template = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    table = new ExchangeTable(jdbc);
    var sending = new SendingTable(jdbc, template);
    attempts = new AttemptTable(jdbc, template);
    var json = new ObjectMapper();
    var clock = Clock.systemUTC();
    ApplicationEventPublisher events = event -> {
      var exchanged = (ExchangeEvent) event;
      listener.accept(exchanged);
      told.add(exchanged);
    };
    settlement = new ExchangeSettlement(sending, events, transaction, settings, json, clock);
    var end = new AttemptEnd(settlement, attempts, clock);
    dispatcher = new ExchangeDispatcher(
        sending, settlement, end, operations, new Peers(new HashMap<>(peers)), clock);
    exchanges = new Exchanges(table, dispatcher, operations, json);
    desk = new ExchangeDesk(
        table, new DeskTable(jdbc), attempts, settlement, dispatcher, operations, events, clock);
    dispatcher.start();
  }

  static ExchangeSettings settings() {
    return new ExchangeSettings(Duration.ofHours(72), Duration.ofHours(2), Duration.ofDays(90));
  }

  static Peers.Peer peer(RawPeer peer, int concurrency) {
    return new Peers.Peer(
        peer.uri(),
        "user",
        "a-secret-of-the-peer",
        Duration.ofMillis(700),
        concurrency,
        5,
        Duration.ofSeconds(2),
        DataSize.ofMegabytes(8),
        Map.of());
  }

  /** Whoever goes on with what is told, in its transaction. */
  void listens(Consumer<ExchangeEvent> whoGoesOn) {
    listener = whoGoesOn;
  }

  long ask(String operation, String key, String body) {
    return transaction.execute(
        status -> exchanges.request(operation, null, key, Map.of("text", body)));
  }

  String state(long id) {
    return jdbc.sql("select state from exchange where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /** Null when it is. */
  <T> T column(long id, String name, Class<T> type) {
    return jdbc.sql("select " + name + " from exchange where id = ?")
        .param(id)
        .query((row, n) -> row.getObject(1) == null ? null : convert(row.getObject(1), type))
        .list()
        .get(0);
  }

  private static <T> T convert(Object value, Class<T> type) {
    return org.springframework.util.NumberUtils.STANDARD_NUMBER_TYPES.contains(type)
        ? type.cast(org.springframework.util.NumberUtils.convertNumberToTargetClass(
            (Number) value, type.asSubclass(Number.class)))
        : type.cast(value);
  }

  long toldOf(Class<? extends ExchangeEvent> kind, long id) {
    return told.stream()
        .filter(event -> kind.isInstance(event) && event.exchange().id() == id)
        .count();
  }

  @Override
  public void close() {
    dispatcher.stop();
    source.close();
  }
}
