package vn.motcua.exchange;

import java.time.LocalDate;

/**
 * Sổ đối soát — the port of a module that can compare its own rows of a day with a peer's.
 *
 * <p>The peer's list is asked for through the exchange like everything else; the comparison ends with
 * {@link Reconciliations#record}.
 */
public interface Ledger {

  /** As in metrics and messages, e.g. {@code payments}. */
  String name();

  /** Begins the comparison; in the caller's transaction. */
  void compare(LocalDate day);
}
