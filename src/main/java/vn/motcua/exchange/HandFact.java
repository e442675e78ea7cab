package vn.motcua.exchange;

import java.util.List;

/**
 * Thông tin nhập tay — one fact an administrator enters in a peer's stead.
 *
 * @param choices the values it may have; empty for any text
 */
public record HandFact(String name, boolean required, List<String> choices) {

  public HandFact {
    choices = List.copyOf(choices);
  }

  public static HandFact required(String name, String... choices) {
    return new HandFact(name, true, List.of(choices));
  }

  public static HandFact optional(String name, String... choices) {
    return new HandFact(name, false, List.of(choices));
  }
}
