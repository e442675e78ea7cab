package vn.motcua.operation;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The administrator's way to what hangs. */
@Component
@Order(10)
class OperationTile implements HomeTile {

  private static final Tile TILE = new Tile("/van-hanh", "operation.tile.operation");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.has(Role.ADMINISTRATOR) ? Optional.of(TILE) : Optional.empty();
  }
}
