package vn.motcua.intake;

import org.springframework.stereotype.Component;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;

/** Cán bộ tiếp nhận tại quầy (cửa vào) — who sits at the counter and takes dossiers in; others of its interface only collect money. */
@Component
public class Clerk {

  private final Officers officers;

  Clerk(Officers officers) {
    this.officers = officers;
  }

  public Officer current() {
    var officer = officers.current();
    if (!officer.has(Role.RECEPTION)) {
      throw Refusal.forbidden("shared.forbidden");
    }
    return officer;
  }
}
