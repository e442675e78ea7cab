package vn.motcua.sla;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.DomainEvent;

/** Sự kiện thời hạn — what happens to the legal clock of a dossier. */
public sealed interface DeadlineEvent extends DomainEvent {

  DossierCode dossier();

  @Override
  default String about() {
    return dossier().value();
  }

  /** The clock runs; {@code dueAt} is null without a limit. */
  record Started(
      DossierCode dossier, OfficeCode office, Instant dueAt, List<String> explanation, Instant at)
      implements DeadlineEvent {}

  /** The clock stands for this reason, perhaps for others too. */
  record Paused(DossierCode dossier, PauseReason reason, String by, Instant at)
      implements DeadlineEvent {}

  /** The reason is gone; {@code dueAt} is null without a limit and while another reason is left. */
  record Resumed(DossierCode dossier, PauseReason reason, Instant dueAt, Instant at)
      implements DeadlineEvent {}

  /** An officer asks for more time; nothing has moved yet. */
  record ExtensionAsked(DossierCode dossier, Instant newDue, String reason, String by, Instant at)
      implements DeadlineEvent {}

  /** The head of the office does not grant it. */
  record ExtensionDeclined(DossierCode dossier, String why, String by, Instant at)
      implements DeadlineEvent {}

  /** The office has used its one extension (rule 9). */
  record Extended(
      DossierCode dossier, Instant oldDue, Instant newDue, String reason, String by, Instant at)
      implements DeadlineEvent {}

  /** Another limit of the procedure holds from now on, as for a case that must be verified. */
  record Relimited(DossierCode dossier, Instant newDue, TimeLimit limit, Instant at)
      implements DeadlineEvent {}

  /** A due date that had been told has changed, whatever the cause; follows the event of the act itself. */
  record Moved(
      DossierCode dossier, Instant oldDue, Instant newDue, Cause cause, String why, Instant at)
      implements DeadlineEvent {}

  /** The dossier is finished and its clock closed. */
  record Stopped(DossierCode dossier, Instant dueAt, Timing timing, Instant at)
      implements DeadlineEvent {}

  /** Why a due date moves. */
  enum Cause {
    PAUSE,
    EXTENSION,
    CALENDAR,
    CASE
  }
}
