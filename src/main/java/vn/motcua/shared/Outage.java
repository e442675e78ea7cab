package vn.motcua.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/**
 * Gián đoạn — tells what passes by itself, a database that is away or a disk that is full, from a bug.
 *
 * <p>Classes of SQLSTATE (PostgreSQL 17, appendix A): 08 connection, 53 resources (53100 is the full disk), 57P ended or
 * starting, 58 the system under the server.
 */
public final class Outage {

  /** Of the answer while it lasts. */
  public static final String CODE = "shared.unavailable";

  /** Seconds. */
  public static final String RETRY_AFTER = "5";

  private static final List<String> STATES = List.of("08", "53", "57P", "58");
  private static final List<String> FULL = List.of("No space left", "Disk quota exceeded");

  private Outage() {}

  public static boolean isBehind(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (isOne(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    if (cause instanceof SQLException sql) {
      var state = String.valueOf(sql.getSQLState());
      return sql instanceof SQLTransientConnectionException
          || STATES.stream().anyMatch(state::startsWith);
    }
    var words = String.valueOf(
        cause instanceof FileSystemException file ? file.getReason() : cause.getMessage());
    return cause instanceof IOException && FULL.stream().anyMatch(words::contains);
  }
}
