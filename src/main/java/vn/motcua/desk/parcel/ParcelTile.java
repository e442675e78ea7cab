package vn.motcua.desk.parcel;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way to the results that go by post. */
@Component
@Order(32)
class ParcelTile implements HomeTile {

  private static final Tile TILE = new Tile("/ban-lam-viec/buu-gui", "desk.tile.parcel");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.has(Role.RETURN) ? Optional.of(TILE) : Optional.empty();
  }
}
