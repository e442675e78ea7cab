package vn.motcua.desk.bulk;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;

/** The way to many tasks at once. */
@Component
@Order(31)
class BulkTile implements HomeTile {

  private static final Tile TILE = new Tile("/ban-lam-viec/hang-loat", "desk.tile.bulk");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.hasDesk() ? Optional.of(TILE) : Optional.empty();
  }
}
