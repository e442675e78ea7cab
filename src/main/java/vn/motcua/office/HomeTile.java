package vn.motcua.office;

import java.util.Optional;

/** Ô trên trang chủ — what a module puts before an officer who has just come in. */
public interface HomeTile {

  /**
   * @param address where it leads
   * @param text the key of its title; that of what it is for ends in {@code -hint}
   * @param count what the title may tell
   */
  record Tile(String address, String text, long count) {

    public Tile(String address, String text) {
      this(address, text, 0);
    }
  }

  /** Empty when there is nothing for this officer. */
  Optional<Tile> of(Officer officer);
}
