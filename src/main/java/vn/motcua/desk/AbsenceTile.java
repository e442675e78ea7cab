package vn.motcua.desk;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way to absences: everybody's own, and those that wait for a decision. */
@Component
@Order(30)
class AbsenceTile implements HomeTile {

  private static final Tile TILE = new Tile("/ban-lam-viec/vang-mat", "desk.tile.absence");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.hasDesk() || officer.has(Role.SUPERVISOR) ? Optional.of(TILE) : Optional.empty();
  }
}
