package vn.motcua.document;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sha256;

/**
 * Quyền lấy và nộp một tệp — the signing software on the officer's computer has no session of ours: it may fetch one file and
 * bring it back, for a short time.
 */
@Component
@DomainTransaction
class SigningTickets {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final SecureRandom CHANCE = new SecureRandom();

  private final SigningOrders orders;
  private final SigningOrderRepository rows;
  private final Clock clock;

  SigningTickets(SigningOrders orders, SigningOrderRepository rows, Clock clock) {
    this.orders = orders;
    this.rows = rows;
    this.clock = clock;
  }

  /** A new one; the one before is worth nothing any more. */
  String give(UUID orderId, String officer) {
    var order = orders.require(orderId, officer);
    if (order.endedAt() != null || order.way() != SigningWay.VGCA) {
      throw Refusal.conflict("document.signing-done");
    }
    var bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    rows.save(order.ticketed(Sha256.of(ticket), clock.instant().plus(VALID)));
    return ticket;
  }

  /** Refuses with {@code document.signing-ticket-invalid}. */
  SigningOrder redeem(String ticket) {
    return rows.findByTicket(Sha256.of(ticket))
        .filter(order -> order.ticketUntil().isAfter(clock.instant()))
        .orElseThrow(() -> Refusal.notFound("document.signing-ticket-invalid"));
  }
}
