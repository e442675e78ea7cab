package vn.motcua.supervision.personal;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;

/** The way of an officer to one's own figures. */
@Component
@Order(20)
class OwnFiguresTile implements HomeTile {

  private static final Tile TILE = new Tile("/so-lieu-cua-toi", "supervision.tile.own-figures");

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.hasDesk() ? Optional.of(TILE) : Optional.empty();
  }
}
