package vn.motcua.sandbox.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nạp hàng loạt — the tables while they are filled: without their secondary indexes, by the administrator. */
final class Bulk {

  static final int THREADS = 2;

  /** Of every connection: rows come in whole, so nothing has to be looked up for each of them. */
  static final String SETTINGS =
      "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB';"
          + " set maintenance_work_mem = '512MB'; set jit = off; set motcua.offices = '*'";

  static final String MEASURES = "dossier_measure";

  private final DataSource database;
  private final JdbcClient jdbc;

  Bulk(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
  }

  /** How many dossiers there are, and whether the engine has some of them. */
  long dossiers() {
    return jdbc.sql("select count(*) from dossier").query(Long.class).single();
  }

  boolean hasTasks() {
    return jdbc.sql("select exists (select from work_item)")
        .query(Boolean.class)
        .single();
  }

  void empty() {
    var tables = Arrays.stream(Table.values()).map(Table::table).collect(Collectors.joining(", "));
    jdbc.sql(
            "truncate " + tables
                + ", measure_due, measure_total, step_histogram, step_minutes, open_total, open_step, open_step_total restart identity cascade")
        .update();
  }

  /** What makes the dropped indexes again, by table. */
  Map<String, List<String>> dropIndexes() {
    var tables = Stream.concat(Arrays.stream(Table.values()).map(Table::table), Stream.of(MEASURES))
        .toArray(String[]::new);
    var indexes = jdbc.sql(
            """
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made, c.relname from pg_index i
            join pg_class c on c.oid = i.indrelid where c.relname = any(?) and c.relnamespace = 'public'::regnamespace
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid)""")
        .param(tables)
        .query((row, n) ->
            List.of(row.getString("name"), row.getString("made"), row.getString("relname")))
        .list();
    indexes.forEach(index -> jdbc.sql("drop index " + index.get(0)).update());
    return indexes.stream()
        .collect(Collectors.groupingBy(
            index -> index.get(2), Collectors.mapping(index -> index.get(1), Collectors.toList())));
  }

  void makeIndexes(List<String> statements) {
    inParallel(statements.stream()
        .map(statement -> (Callable<Void>) () -> {
          jdbc.sql(statement).update();
          return null;
        })
        .toList());
  }

  void analyse() {
    inParallel(Stream.concat(
            Arrays.stream(Table.values()).map(Table::table),
            Stream.of(
                "dossier_measure",
                "measure_total",
                "step_histogram",
                "open_total",
                "open_step",
                "open_step_total",
                "office",
                "officer"))
        .map(table -> (Callable<Void>) () -> {
          jdbc.sql("vacuum analyze " + table).update();
          return null;
        })
        .toList());
  }

  Connection connection() throws SQLException {
    return database.getConnection();
  }

  static <T> List<T> inParallel(List<Callable<T>> work) {
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      var done = new java.util.ArrayList<T>();
      for (var one : threads.invokeAll(work)) {
        done.add(one.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
