package vn.motcua.supervision.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Rung;
import vn.motcua.supervision.escalation.Recipients.Recipient;

/** Writes an escalation, unless the same fact was told before, and tells the log. */
@Repository
class Raising {

  static final String BY_HAND = "BY_HAND";

  private static final String INSERT =
      """
      insert into escalation (dossier_code, procedure_code, office_code, rung, kind, fact, due_at, step_id,
        exchange_id, unclaimed, step_name, recipient, to_officer, to_office, to_role, text, raised_by, raised_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (dossier_code, rung, fact) do nothing returning id""";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Raising(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  void raise(Candidate one, Rung rung, Recipient to, Instant now) {
    write(one, rung.unclaimed(), to, null, null, now);
  }

  /** Whatever else is known: somebody wants this one done. */
  void byHand(Candidate one, Recipient to, String text, String by, Instant now) {
    write(one, false, to, text, by, now);
  }

  private void write(
      Candidate one, boolean unclaimed, Recipient to, String text, String by, Instant now) {
    var dossier = new DossierCode(one.dossier());
    jdbc.sql(INSERT)
        .params(
            one.dossier(),
            one.procedure(),
            one.office(),
            one.rung(),
            one.kind(),
            one.fact(),
            one.dueAt() == null ? null : Timestamp.from(one.dueAt()),
            one.stepId(),
            one.exchangeId(),
            unclaimed,
            to.stepName(),
            to.kind().name(),
            to.officer(),
            to.office(),
            to.role(),
            text,
            by,
            Timestamp.from(now))
        .query(Long.class)
        .optional()
        .ifPresent(id -> events.publishEvent(new EscalationEvent.Raised(
            dossier, id, one.kind(), one.rung(), one.fact(), to.words(), now)));
  }
}
