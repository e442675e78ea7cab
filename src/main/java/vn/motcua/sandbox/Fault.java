package vn.motcua.sandbox;

/**
 * Lỗi giả lập — how a peer misbehaves.
 *
 * @param count how many calls; null until it is taken back
 * @param delayMillis of {@link Kind#SLOW}, and what Retry-After asks for; null for five seconds
 * @param share how many of a hundred calls are struck; null for all
 */
record Fault(Kind kind, Integer count, Long delayMillis, Integer share) {

  private static final long DEFAULT_DELAY = 5000;

  enum Kind {
    NONE,
    /** The connection is closed before anything is read. */
    DOWN,
    /** Nobody is there: as DOWN, since the peers share one port; the peer has not heard of the call. */
    REFUSED,
    /** Takes the call and never says a word; nothing is done. */
    SILENT,
    /** The answer takes its time. */
    SLOW,
    /** HTTP 500, nothing done. */
    ERROR,
    /** HTTP 503 with Retry-After, nothing done. */
    UNAVAILABLE,
    /** HTTP 429 with Retry-After, nothing done. */
    TOO_MANY,
    /** Done, but the answer makes no sense. */
    MALFORMED,
    /** Done, but the answer is not in the charset it names. */
    WRONG_CHARSET,
    /** Done, but nothing is said. */
    EMPTY,
    /** Done, but the answer has no end. */
    HUGE,
    /** Done, but the connection breaks in the middle of the answer. */
    RESET,
    /** The call arrives twice, and what the peer tells is told twice. */
    DUPLICATE,
    /** Done, but the connection is closed without an answer. */
    LOSE_REPLY
  }

  static final Fault NONE = new Fault(Kind.NONE, null, null, null);

  long delay() {
    return delayMillis == null ? DEFAULT_DELAY : delayMillis;
  }

  Fault spent() {
    if (count == null) {
      return this;
    }
    return count <= 1 ? NONE : new Fault(kind, count - 1, delayMillis, share);
  }

  /** @param hundred from 0 to 99 */
  boolean strikes(int hundred) {
    return share == null || hundred < share;
  }
}
