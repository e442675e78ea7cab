package vn.motcua.desk;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;

/** The way of an officer to the desk. */
@Component
@Order(-10)
class DeskTile implements HomeTile {

  private static final Tile TILE = new Tile("/ban-lam-viec", "desk.tile.desk");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.hasDesk() ? Optional.of(TILE) : Optional.empty();
  }
}
