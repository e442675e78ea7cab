package vn.motcua.desk.share;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.workflow.Assignments;

/** The way of a head to how tasks are shared out. */
@Component
@Order(32)
class ShareTile implements HomeTile {

  private static final Tile TILE = new Tile("/ban-lam-viec/chia-viec", "desk.tile.share");

  @Override
  public Optional<Tile> of(Officer officer) {
    return Assignments.assigns(officer) ? Optional.of(TILE) : Optional.empty();
  }
}
