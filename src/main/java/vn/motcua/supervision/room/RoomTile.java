package vn.motcua.supervision.room;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way into the control room from the first page. */
@Component
class RoomTile implements HomeTile {

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.has(Role.SUPERVISOR)
        ? Optional.of(new Tile("/giam-sat", "supervision.tile.room"))
        : Optional.empty();
  }
}
