package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.shared.DomainEvent;

/** Lượt xem hồ sơ — somebody has looked at personal data of a dossier (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
public record DossierLook(DossierCode code, String officer, String what, Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return code.value();
  }
}
