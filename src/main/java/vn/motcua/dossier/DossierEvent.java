package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.OnlyDigest;

/** Sự kiện hồ sơ — everything that can happen to a dossier. */
public sealed interface DossierEvent extends DomainEvent {

  DossierCode code();

  @Override
  default String about() {
    return code().value();
  }

  /**
   * Filed by the citizen, or entered at the counter and taken in at once.
   *
   * @param takenInBy login name of the reception officer at the counter; null for a filing from outside
   */
  record Submitted(DossierCode code, String takenInBy, Instant at) implements DossierEvent {}

  /** Somebody of a community digital team filed it at the counter in the applicant's name. */
  record FiledOnBehalf(
      DossierCode code,
      String fullName,
      String team,
      @OnlyDigest String phone,
      String officer,
      Instant at)
      implements DossierEvent {}

  /** A clerk put files into it that the office already held of the same applicant. */
  record PapersReused(DossierCode code, List<Component> papers, String officer, Instant at)
      implements DossierEvent {}

  /** The national status changed; told once per change, before the more telling event of the same move. */
  record Moved(
      DossierCode code,
      DossierStatus from,
      DossierStatus to,
      String officer,
      String note,
      Instant at)
      implements DossierEvent {}

  /**
   * An officer ended a step; the status is the one the decision was made in.
   *
   * @param acting in whose place; null in the officer's own right
   */
  record Decided(
      DossierCode code,
      DossierStatus status,
      String step,
      String officer,
      @JsonInclude(JsonInclude.Include.NON_NULL) Decision.Acting acting,
      Instant at)
      implements DossierEvent {}

  record SupplementRequested(DossierCode code, SupplementRequest request, Instant at)
      implements DossierEvent {}

  /** A supervisor lets the office ask for supplements once more. */
  record FurtherRequestAllowed(DossierCode code, FurtherRequests.Allowed allowed, Instant at)
      implements DossierEvent {}

  record SupplementAnswered(DossierCode code, List<Component> components, Instant at)
      implements DossierEvent {}

  /** The citizen mended these answers in the time for corrections. */
  record Corrected(DossierCode code, List<String> fields, Instant at) implements DossierEvent {}

  /** An officer left a note for colleagues. */
  record Noted(DossierCode code, Note note, Instant at) implements DossierEvent {}

  /** It goes to another office: to be handled there, or with its result to be returned there. */
  record Sent(
      DossierCode code, Leg.Kind kind, OfficeCode from, OfficeCode to, String officer, Instant at)
      implements DossierEvent {}

  /** The other office has it. */
  record Received(DossierCode code, Leg.Kind kind, String officer, Instant at)
      implements DossierEvent {}

  record WithdrawalRequested(DossierCode code, String reason, Instant at) implements DossierEvent {}

  record Rated(DossierCode code, int score, Instant at) implements DossierEvent {}
}
