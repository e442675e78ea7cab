package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Sổ đối soát — the port of a module that can compare its own rows of a day with a peer's.
 *
 * <p>The peer's list is asked for through the exchange like everything else; the comparison ends with
 * {@link Reconciliations#record}.
 */
public interface Ledger {

  /** A day and its bounds. */
  record Day(LocalDate date, ZoneId zone) {

    /** Inclusive. */
    public Instant from() {
      return date.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public Instant to() {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** As in metrics and messages, e.g. {@code payments}. */
  String name();

  /** The operation that asks the peer for its list of a day; the body is {@link DayListed}. */
  String list();

  /**
   * Compares our rows of the day with what the peer listed.
   *
   * @param listed the answer of {@link #list}
   */
  void compare(Day day, String listed) throws JsonProcessingException;
}
