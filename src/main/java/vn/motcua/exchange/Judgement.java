package vn.motcua.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an attempt came to; the one place that decides whether an outcome is known.
 *
 * @param after how long the peer wants us to wait, or null
 * @param alive whether the peer is there and answers sensibly; null when nothing was said to it
 */
record Judgement(Kind kind, String why, Duration after, Boolean alive) {

  enum Kind {
    /** Answered or refused. */
    SETTLED,
    /** Surely not done. */
    NOT_DONE,
    /** It left us, and nobody knows what the peer did with it. */
    UNKNOWN,
    /** A person decides. */
    CONTRADICTION
  }

  private static final int LONGEST_WHY = 500;

  /** The peer says itself that it did not do it. */
  private static final Set<Integer> TURNED_AWAY = Set.of(429, 501, 503, 505);

  /** The peer is there, but not for us. */
  private static final Set<Integer> NOT_FOR_US = Set.of(401, 403, 407, 408, 425, 429);

  /**
   * @param inDoubt whether an earlier sending is still in doubt
   * @param last the last call that can leave a doubt, or null
   */
  static Judgement of(Reply reply, Throwable error, PeerCall last, boolean inDoubt, Instant now) {
    if (reply instanceof Reply.Answered || reply instanceof Reply.Refused) {
      return new Judgement(Kind.SETTLED, null, null, true);
    }
    if (reply instanceof Reply.Contradiction contradiction) {
      return new Judgement(Kind.CONTRADICTION, shortened(contradiction.why()), null, true);
    }
    boolean readable = error == null && !(reply instanceof Reply.Unclear);
    var kind = !inDoubt && isSurelyNotDone(reply, readable, last) ? Kind.NOT_DONE : Kind.UNKNOWN;
    return new Judgement(
        kind, shortened(why(reply, error)), after(reply, last, now), isAlive(readable, last));
  }

  private static boolean isSurelyNotDone(Reply reply, boolean readable, PeerCall last) {
    if (last == null && reply instanceof Reply.Unclear) {
      return false; // said in another protocol than HTTP
    }
    if (last == null || last.neverLeft()) {
      return true;
    }
    if (last.hasFailed() || last.status() == null || reply instanceof Reply.Unclear) {
      return false;
    }
    int status = last.status();
    if (status >= 500) {
      return TURNED_AWAY.contains(status);
    }
    // What is no success has not been done; a success that says nothing, or nonsense, may have
    // been.
    return status >= 300 || readable && !last.isBlank();
  }

  private static Boolean isAlive(boolean readable, PeerCall last) {
    if (last == null) {
      return null;
    }
    return readable
        && !last.hasFailed()
        && last.status() != null
        && last.status() < 500
        && !NOT_FOR_US.contains(last.status());
  }

  private static Duration after(Reply reply, PeerCall last, Instant now) {
    if (reply instanceof Reply.Again again && again.after() != null) {
      return again.after();
    }
    return last == null ? null : last.retryAfter(now);
  }

  private static String why(Reply reply, Throwable error) {
    if (error != null) {
      var cause = error.getCause() == null ? error : error.getCause();
      return cause.getClass().getSimpleName()
          + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
    if (reply instanceof Reply.Again again) {
      return again.why();
    }
    return reply instanceof Reply.Unclear unclear ? unclear.why() : "the peer has nothing of it";
  }

  private static String shortened(String why) {
    var text = why == null ? "" : why.replace("\0", "");
    return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY) + "…";
  }
}
