package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.dossier.DossierCode;

/** Where the due date of a dossier comes from; empty while there is none. */
@FunctionalInterface
interface DueDates {
  Optional<Instant> of(DossierCode code);
}
