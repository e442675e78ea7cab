package vn.motcua.sandbox;

/**
 * Lỗi giả lập của thông báo — how a peer tells what it has to tell.
 *
 * @param delayMillis of {@link Kind#LATE}; null for five seconds
 */
record CallbackFault(Kind kind, Long delayMillis) {

  enum Kind {
    NONE,
    /** A hundred times at once. */
    STORM,
    /** What comes together comes in any order. */
    SHUFFLED,
    /** Twice more, with the proof of the first time. */
    REPLAYED,
    /** Somebody else tells something like it first, with a proof of another message. */
    FORGED,
    /** Long after it happened. */
    LATE
  }

  static final CallbackFault NONE = new CallbackFault(Kind.NONE, null);

  long delay() {
    return delayMillis == null ? 5000 : delayMillis;
  }
}
