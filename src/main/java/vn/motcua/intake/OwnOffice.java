package vn.motcua.intake;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** Hồ sơ của cơ quan mình (cửa vào) — an officer sees the dossiers of the own office; absent and foreign look alike. */
@Component
public class OwnOffice {

  private final Dossiers dossiers;
  private final Officers officers;

  OwnOffice(Dossiers dossiers, Officers officers) {
    this.dossiers = dossiers;
    this.officers = officers;
  }

  public Dossier require(DossierCode code) {
    var office = officers.current().office();
    return dossiers
        .find(code)
        .filter(dossier -> dossier.receivingOffice().equals(office)
            || dossier.handlingOffice().equals(office)
            || dossier.returningOffice().equals(office))
        .orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }
}
