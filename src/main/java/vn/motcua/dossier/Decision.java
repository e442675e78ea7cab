package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import vn.motcua.office.StandIn;

/**
 * Quyết định — what an officer decided in one task, with everything the form carried.
 *
 * @param input what is not a routing variable: reason, items, remarks
 * @param acting in whose place it was made; null in the officer's own right
 */
public record Decision(
    String taskKey,
    String officer,
    String decision,
    Map<String, Object> input,
    Instant at,
    Acting acting) {

  /**
   * For whom, with the title of that day.
   *
   * @param holder login name
   */
  public record Acting(String holder, String title, StandIn.Right right) {

    public static Acting of(StandIn place) {
      return new Acting(place.holder(), place.holderTitle(), place.right());
    }
  }

  /** In the officer's own right. */
  public Decision(
      String taskKey, String officer, String decision, Map<String, Object> input, Instant at) {
    this(taskKey, officer, decision, input, at, null);
  }
}
