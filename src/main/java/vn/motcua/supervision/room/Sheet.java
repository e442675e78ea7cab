package vn.motcua.supervision.room;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Everything a supervisor reads of one dossier; teams and offices, no officer and nothing of the applicant.
 *
 * @param status the end of a message key, as in the history
 * @param explanation how the due date came about, in Vietnamese: it is part of the record
 * @param notes those of the reader alone: what officers write one another may name the citizen
 */
record Sheet(
    Listed dossier,
    String status,
    String receivingOffice,
    List<String> explanation,
    List<PauseLine> pauses,
    OffsetDateTime finishExpected,
    List<StepLine> steps,
    List<ExchangeLine> exchanges,
    List<HistoryLine> history,
    List<EscalationLine> escalations,
    List<NoteLine> notes) {

  record PauseLine(String reason, OffsetDateTime from, OffsetDateTime to) {}

  record StepLine(
      String name,
      String office,
      String team,
      OffsetDateTime from,
      OffsetDateTime claimed,
      OffsetDateTime to,
      Long minutes) {}

  record ExchangeLine(
      String peer, String operation, OffsetDateTime since, int attempts, boolean givenUp) {}

  /** @param kind the end of a message key; so is state */
  record EscalationLine(String kind, String state, OffsetDateTime at) {}

  record HistoryLine(OffsetDateTime at, String status, String office) {}

  record NoteLine(OffsetDateTime at, String text) {}
}
