package vn.motcua.supervision.escalation;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

/** Says on the first page that something waits for an answer. */
@Component
@Order(10)
class OpenEscalations implements HomeTile {

  private final EscalationList list;

  OpenEscalations(EscalationList list) {
    this.list = list;
  }

  @Override
  public Optional<Tile> of(Officer officer) {
    if (!officer.hasDesk() && !officer.has(Role.SUPERVISOR)) {
      return Optional.empty();
    }
    long open = list.count(officer, EscalationFilter.open(true));
    return open == 0
        ? Optional.empty()
        : Optional.of(new Tile("/canh-bao", "supervision.tile.escalations", open));
  }
}
