package vn.motcua.document;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** The way to the papers that wait for an officer's own key. */
@Component
@Order(3)
class SigningTile implements HomeTile {

  private static final Tile TILE = new Tile("/ky-so", "document.tile.signing");

  private final SigningMeansTable means;

  SigningTile(SigningMeansTable means) {
    this.means = means;
  }

  @Override
  public Optional<Tile> of(Officer officer) {
    return officer.has(Role.APPROVAL) && means.of(officer.username()).isPresent()
        ? Optional.of(TILE)
        : Optional.empty();
  }
}
