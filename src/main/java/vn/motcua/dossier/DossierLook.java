package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import vn.motcua.shared.DomainEvent;

/**
 * Lượt xem hồ sơ — somebody has looked at personal data of a dossier (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 *
 * @param viewer log-in name of the officer or of the machine; null for a citizen or peer without an account
 * @param seen what was shown: {@code answers}, {@code registry <operation>}, {@code file <id>}, {@code document <id>} …
 * @param purpose what for, in words
 */
public record DossierLook(
    DossierCode code, String viewer, List<String> seen, String purpose, Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return code.value();
  }
}
