package vn.motcua.intake.counter;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way to the counter: taking in, or only collecting what is owed. */
@Component
@Order(-9)
class CounterTile implements HomeTile {

  private static final Tile COUNTER = new Tile("/quay", "intake.tile.counter");

  private static final Tile FEES = new Tile("/quay/thu-phi", "intake.tile.counter-fees");

  @Override
  public Optional<Tile> of(Officer officer) {
    if (officer.has(Role.RECEPTION)) {
      return Optional.of(COUNTER);
    }
    return officer.has(Role.RETURN) ? Optional.of(FEES) : Optional.empty();
  }
}
