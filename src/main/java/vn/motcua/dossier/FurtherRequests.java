package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Cho phép yêu cầu bổ sung thêm — the requests for supplements beyond those the procedure has, each with a supervisor's
 * reason.
 *
 * <p>Source: Nghị định 118/2025/NĐ-CP, the whole list in one go; Quyết định 766/QĐ-TTg, more than one request counts as late.
 */
@Component
@DomainTransaction
public class FurtherRequests {

  private static final int LONGEST = 1000;

  private final Dossiers dossiers;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FurtherRequests(
      Dossiers dossiers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Bản ghi cho phép — who allowed one more request, when and why. */
  public record Allowed(Instant at, String by, String reason) {}

  /** One more request; refused while the one allowed before has not been used. */
  public void allow(DossierCode code, int ofProcedure, String reason, String by) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("dossier.further-request-without-reason");
    }
    if (reason.length() > LONGEST) {
      throw Refusal.invalid("dossier.reason-too-long", LONGEST);
    }
    dossiers.lock(code);
    if (dossiers.require(code).status().isFinal()) {
      throw Refusal.conflict("dossier.finished", code);
    }
    if (dossiers.supplementRequests(code).size() < ofProcedure + of(code).size()) {
      throw Refusal.conflict("dossier.request-still-possible", code);
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "insert into further_request (dossier_code, allowed_at, allowed_by, reason) values (?, ?, ?, ?)")
        .params(code.value(), Timestamp.from(at), by, reason.strip())
        .update();
    events.publishEvent(
        new DossierEvent.FurtherRequestAllowed(code, new Allowed(at, by, reason.strip()), at));
  }

  /** The oldest first. */
  public List<Allowed> of(DossierCode code) {
    return jdbc.sql(
            "select allowed_at, allowed_by, reason from further_request where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Allowed(
            row.getTimestamp("allowed_at").toInstant(),
            row.getString("allowed_by"),
            row.getString("reason")))
        .list();
  }
}
