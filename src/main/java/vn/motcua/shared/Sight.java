package vn.motcua.shared;

import java.util.Collection;

/**
 * Phạm vi nhìn thấy — the offices whose dossiers the database shows to what runs on this thread.
 *
 * <p>A thread that serves no web request works for the whole system and sees everything; requests are narrowed by the
 * filters of {@code office}. To be opened before a transaction: a connection is told when it is handed out.
 */
public record Sight(String offices) {

  private static final Sight EVERYTHING = new Sight("*");
  private static final Sight NOTHING = new Sight("");
  private static final Sight AS_TOLD = new Sight(null);
  private static final ThreadLocal<Sight> CURRENT = new ThreadLocal<>();

  /** Goes back to what was seen before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  public static Sight everything() {
    return EVERYTHING;
  }

  public static Sight nothing() {
    return NOTHING;
  }

  /** Whatever the connection was told last: only for tables without a wall, such as accounts, which every request asks first. */
  public static Sight asTold() {
    return AS_TOLD;
  }

  public static Sight of(Collection<String> offices) {
    return new Sight(String.join(",", offices));
  }

  static Sight current() {
    var current = CURRENT.get();
    return current == null ? EVERYTHING : current;
  }

  public Scope open() {
    var before = CURRENT.get();
    CURRENT.set(this);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }
}
