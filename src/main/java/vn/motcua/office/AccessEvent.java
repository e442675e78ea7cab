package vn.motcua.office;

import java.time.Instant;
import vn.motcua.shared.DomainEvent;

/** Sự kiện đăng nhập — who came in, who tried to, and who left; never with what was typed as a password. */
public sealed interface AccessEvent extends DomainEvent {

  /** The account; null when there is none of the name that was typed. */
  String username();

  /** Of the account; null when there is none. */
  OfficeCode office();

  record LoggedIn(String username, OfficeCode office, Instant at) implements AccessEvent {}

  record LogInFailed(String username, OfficeCode office, String why, Instant at)
      implements AccessEvent {}

  record LoggedOut(String username, OfficeCode office, Instant at) implements AccessEvent {}
}
