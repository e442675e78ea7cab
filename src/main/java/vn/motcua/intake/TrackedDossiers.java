package vn.motcua.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;

/** The dossier of whoever knows its code and the last four digits of the phone; all others learn nothing. */
@Component
class TrackedDossiers {

  private final Dossiers dossiers;
  private final TrackingGuard guard;

  TrackedDossiers(Dossiers dossiers, TrackingGuard guard) {
    this.dossiers = dossiers;
    this.guard = guard;
  }

  /** Empty with the status and the words that say why; a found one is not to be kept by anybody on the way. */
  Optional<Dossier> find(
      String typed,
      String digits,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var code = typed.strip().toUpperCase(Locale.ROOT);
    model.addAttribute("code", code);
    if (guard.mustWait(code, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("error", "intake.tracking-wait");
      return Optional.empty();
    }
    var dossier = find(code, digits.strip());
    if (dossier.isEmpty()) {
      guard.failed(code, request.getRemoteAddr());
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("error", "intake.tracking-not-found");
    }
    model.addAttribute("digits", digits.strip());
    response.setHeader("Cache-Control", "private, no-store");
    return dossier;
  }

  private Optional<Dossier> find(String code, String digits) {
    if (!DossierCode.isWellFormed(code) || !digits.matches("\\d{4}")) {
      return Optional.empty();
    }
    return dossiers
        .find(new DossierCode(code))
        .filter(dossier ->
            dossier.applicant().phone() != null && dossier.applicant().phone().endsWith(digits));
  }
}
