package vn.motcua.sandbox;

/**
 * Lỗi giả lập — how a peer misbehaves.
 *
 * @param count how many calls; null until it is taken back
 * @param delayMillis of {@link Kind#SLOW}; null for five seconds
 */
record Fault(Kind kind, Integer count, Long delayMillis) {

  private static final long DEFAULT_DELAY = 5000;

  enum Kind {
    NONE,
    /** The connection is closed before anything is read. */
    DOWN,
    /** The answer takes its time. */
    SLOW,
    /** HTTP 500, nothing done. */
    ERROR,
    /** Done, but the answer makes no sense. */
    MALFORMED,
    /** The call arrives twice, and what the peer tells is told twice. */
    DUPLICATE,
    /** Done, but the connection is closed without an answer. */
    LOSE_REPLY
  }

  static final Fault NONE = new Fault(Kind.NONE, null, null);

  long delay() {
    return delayMillis == null ? DEFAULT_DELAY : delayMillis;
  }

  Fault spent() {
    if (count == null) {
      return this;
    }
    return count <= 1 ? NONE : new Fault(kind, count - 1, delayMillis);
  }
}
