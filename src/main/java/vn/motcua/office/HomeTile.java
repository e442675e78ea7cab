package vn.motcua.office;

import java.util.Optional;

/** Ô trên trang chủ — what a module puts before an officer who has just come in. */
public interface HomeTile {

  /** @param address where it leads */
  record Tile(String address, String title, String hint) {}

  /** Empty when there is nothing for this officer. */
  Optional<Tile> of(Officer officer);
}
