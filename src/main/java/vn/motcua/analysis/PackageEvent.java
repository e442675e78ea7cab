package vn.motcua.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.shared.DomainEvent;

/** What was done with an analyst's package; the log adds by whom. */
sealed interface PackageEvent extends DomainEvent {

  record Uploaded(UUID id, String folder, String code, String digest, int findings, Instant at)
      implements PackageEvent {}

  record Checked(UUID id, boolean passed, int findings, int cases, Instant at)
      implements PackageEvent {}

  record Published(
      UUID id, String code, LocalDate from, String uploadedBy, String digest, Instant at)
      implements PackageEvent {}

  record Withdrawn(UUID id, String code, PackageState before, Instant at) implements PackageEvent {}
}
