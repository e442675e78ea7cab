package vn.motcua.supervision.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.period.Period;

/** A closing as pages and the interface show it. */
@Component
class ClosingViews {

  private static final String WAITING = "WAITING";
  private static final String RECEIVED = "RECEIVED";
  private static final String FAILED = "FAILED";

  /** @param sending WAITING, RECEIVED (with the receipt) or FAILED (with the reason) */
  record View(
      long id,
      String report,
      String period,
      String office,
      String hash,
      String closedBy,
      OffsetDateTime closedAt,
      Long replaces,
      String reason,
      String sending,
      String receipt,
      OffsetDateTime receivedAt,
      String failure) {}

  private final Closings closings;
  private final Officers officers;

  ClosingViews(Closings closings, Officers officers) {
    this.closings = closings;
    this.officers = officers;
  }

  List<View> of(ReportForm form, String office, Period period) {
    return closings.visible(form, office, period).stream().map(this::of).toList();
  }

  View of(Closing one) {
    return new View(
        one.id(),
        one.report(),
        one.period(),
        one.office(),
        one.hash(),
        officers.nameOf(one.closedBy()),
        local(one.closedAt()),
        one.replaces(),
        one.reason(),
        one.receipt() != null ? RECEIVED : one.failure() != null ? FAILED : WAITING,
        one.receipt(),
        local(one.receivedAt()),
        one.failure());
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(Scope.ZONE).toOffsetDateTime();
  }
}
