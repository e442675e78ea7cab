package vn.motcua.supervision.escalation;

import vn.motcua.supervision.measure.Selection;

/**
 * What of the escalations one wants to see, as it stands in the address.
 *
 * @param state OPEN, ACKNOWLEDGED, CLOSED; null for the first two
 * @param kind of the fact, or null
 * @param mine only those told to me
 */
record EscalationFilter(
    State state, String kind, boolean mine, Selection selection, int page, int size) {

  private static final int MOST = 200;

  enum State {
    OPEN,
    ACKNOWLEDGED,
    CLOSED
  }

  EscalationFilter {
    page = Math.max(0, page);
    size = Math.min(MOST, Math.max(1, size));
    kind = kind == null || kind.isBlank() ? null : kind;
  }

  static EscalationFilter open(boolean mine) {
    return new EscalationFilter(State.OPEN, null, mine, Selection.ALL, 0, 1);
  }
}
