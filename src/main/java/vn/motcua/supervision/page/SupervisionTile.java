package vn.motcua.supervision.page;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way of a supervisor to the control room. */
@Component
@Order(0)
class SupervisionTile implements HomeTile {

  private static final Tile TILE = new Tile("/giam-sat", "supervision.tile.supervision");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.has(Role.SUPERVISOR) ? Optional.of(TILE) : Optional.empty();
  }
}
