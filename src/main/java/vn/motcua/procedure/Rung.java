package vn.motcua.procedure;

/**
 * Nấc cảnh báo — one rung of the ladder by which a dossier that goes wrong comes before somebody higher up.
 *
 * @param name the same for as long as the rung means the same: nobody is told twice under one name
 * @param after so much of the office's working time after the fact, or null: at once
 * @param times for {@link On#STUCK}: when the step has taken so many times its own limit
 * @param unclaimed for {@link On#STUCK}: only while nobody has claimed the step; wants {@code after}
 * @param always also when somebody below has already acknowledged the same fact
 */
public record Rung(
    String name, On on, To to, TimeLimit after, Integer times, boolean unclaimed, boolean always) {

  /** What has happened. */
  public enum On {
    NEAR,
    LATE,
    STUCK,
    SILENT_PEER
  }

  /** Whom it is told. */
  public enum To {
    OFFICER,
    HEAD,
    SUPERVISOR
  }
}
