package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.dossier.DossierCode;

/** Where the due dates of dossiers come from; those without one are missing. */
@FunctionalInterface
interface DueDates {

  Map<DossierCode, Instant> of(Collection<DossierCode> codes);

  default Optional<Instant> of(DossierCode code) {
    return Optional.ofNullable(of(List.of(code)).get(code));
  }
}
