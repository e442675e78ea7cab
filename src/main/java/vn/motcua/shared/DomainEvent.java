package vn.motcua.shared;

import java.time.Instant;

/** Sự kiện nghiệp vụ — something that has happened, told inside the transaction that made it true. */
public interface DomainEvent {
  Instant at();

  /** The dossier it is about; null when it is about none. */
  default String about() {
    return null;
  }
}
