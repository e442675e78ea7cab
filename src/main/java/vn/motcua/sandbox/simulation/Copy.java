package vn.motcua.sandbox.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows on their way into the tables, in PostgreSQL's text form, many at once. */
final class Copy {

  private static final int FULL = 1 << 20;
  private static final int DAY = 86_400;
  private static final Map<Long, String> DAYS = new ConcurrentHashMap<>();

  private final Map<Table, StringBuilder> waiting = new EnumMap<>(Table.class);
  private final CopyManager database;
  private long rows;

  Copy(Connection connection) throws SQLException {
    database = connection.unwrap(PGConnection.class).getCopyAPI();
    Arrays.stream(Table.values()).forEach(table -> waiting.put(table, new StringBuilder()));
  }

  /** Numbers, texts, moments, lists of texts, booleans; null stays null. */
  void row(Table table, Object... values) {
    if (values.length != table.width()) {
      throw new IllegalArgumentException(table + " has " + table.width() + " columns");
    }
    var text = waiting.get(table);
    for (int n = 0; n < values.length; n++) {
      if (n > 0) {
        text.append('\t');
      }
      value(text, values[n]);
    }
    text.append('\n');
    rows++;
    if (text.length() > FULL) {
      write(table);
    }
  }

  long rows() {
    return rows;
  }

  void end() {
    waiting.keySet().forEach(this::write);
  }

  /** A moment from seconds of the epoch; 0 is none. */
  static Object at(long seconds) {
    return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
  }

  private void write(Table table) {
    var text = waiting.get(table);
    if (text.isEmpty()) {
      return;
    }
    try {
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      database.copyIn(table.copy(), new java.io.ByteArrayInputStream(bytes), 1 << 16);
      text.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException(table.table(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void value(StringBuilder text, Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof Instant moment) {
      moment(text, moment.getEpochSecond());
    } else if (value instanceof OffsetDateTime moment) {
      moment(text, moment.toEpochSecond());
    } else if (value instanceof String[] lines) {
      list(text, lines);
    } else {
      escape(text, value.toString());
    }
  }

  private static void moment(StringBuilder text, long seconds) {
    long day = Math.floorDiv(seconds, DAY);
    int rest = (int) Math.floorMod(seconds, DAY);
    text.append(DAYS.computeIfAbsent(day, key -> LocalDate.ofEpochDay(key).toString()))
        .append(' ');
    two(text, rest / 3600).append(':');
    two(text, rest / 60 % 60).append(':');
    two(text, rest % 60).append("+00");
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static void list(StringBuilder text, String[] lines) {
    var list = new StringBuilder("{");
    for (var line : lines) {
      list.append(list.length() > 1 ? "," : "").append('"');
      list.append(line.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    escape(text, list.append('}').toString());
  }

  private static void escape(StringBuilder text, String value) {
    for (int n = 0; n < value.length(); n++) {
      char letter = value.charAt(n);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}
