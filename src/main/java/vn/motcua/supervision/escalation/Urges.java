package vn.motcua.supervision.escalation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.procedure.Rung;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/** Đôn đốc — a supervisor urges whoever has a dossier to go on with it. */
@Component
@DomainTransaction
public class Urges {

  private static final int LONGEST = 1000;

  private record Found(String procedure, String office, boolean finished) {}

  private final Scopes scopes;
  private final Officers officers;
  private final Recipients recipients;
  private final Raising raising;
  private final JdbcClient jdbc;
  private final Clock clock;

  Urges(
      Scopes scopes,
      Officers officers,
      Recipients recipients,
      Raising raising,
      JdbcClient jdbc,
      Clock clock) {
    this.scopes = scopes;
    this.officers = officers;
    this.recipients = recipients;
    this.raising = raising;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Told to the officer who has it, and seen by the head; a dossier out of the supervisor's sight is unknown. */
  public void urge(DossierCode dossier, String text) {
    var who = officers.current();
    if (!who.has(Role.SUPERVISOR)) {
      throw Refusal.forbidden("supervision.only-supervisors-urge");
    }
    var found = find(dossier, scopes.of(who, Selection.ALL));
    var words = words(text);
    if (found.finished()) {
      throw Refusal.conflict("supervision.dossier-finished", dossier);
    }
    var to =
        recipients.of(dossier.value(), found.procedure(), found.office(), null, Rung.To.OFFICER);
    var fact = new Candidate(
        dossier.value(),
        found.procedure(),
        found.office(),
        Ladders.COMMON,
        "by-hand",
        Raising.BY_HAND,
        UUID.randomUUID().toString(),
        clock.instant(),
        null,
        null,
        null,
        0,
        null);
    raising.byHand(fact, to, words, who.username(), clock.instant());
  }

  private Found find(DossierCode dossier, Scope scope) {
    return jdbc.sql(
            """
            select procedure_code, handling_office,
              status in ('REFUSED', 'STOPPED', 'COMPLETED', 'RETURNED') as finished
            from (select *, handling_office as office_code from dossier) d
            where code = :code and"""
                + Scope.MATCHES)
        .param("code", dossier.value())
        .params(scope.parameters())
        .query((row, n) -> new Found(row.getString(1), row.getString(2), row.getBoolean(3)))
        .optional()
        .orElseThrow(() -> Refusal.notFound("dossier.unknown", dossier));
  }

  static String words(String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("supervision.note-missing");
    }
    if (text.length() > LONGEST) {
      throw Refusal.invalid("supervision.note-too-long", LONGEST);
    }
    return text.strip();
  }
}
