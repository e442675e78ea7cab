package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.exchange.Waiting;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Trình ký — papers on their way to the key of their officer and back (Nghị định 30/2020/NĐ-CP, Điều 13). */
@Component
@DomainTransaction
class SigningOrders {

  private final SigningOrderRepository orders;
  private final SigningMeansTable means;
  private final IssuedDocumentRepository documents;
  private final FileStore files;
  private final Dossiers dossiers;
  private final Exchanges exchanges;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SigningOrders(
      SigningOrderRepository orders,
      SigningMeansTable means,
      IssuedDocumentRepository documents,
      FileStore files,
      Dossiers dossiers,
      Exchanges exchanges,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.means = means;
    this.documents = documents;
    this.files = files;
    this.dossiers = dossiers;
    this.exchanges = exchanges;
    this.events = events;
    this.clock = clock;
  }

  /** False when the officer's key is in the signing folder, and nothing has to be waited for. */
  boolean open(Issue issue, Signatory signatory, byte[] pdf, Waiting waiting) {
    var way = means.of(signatory.officer()).orElse(null);
    if (way == null) {
      return false;
    }
    orders.findByDossierCodeAndEndedAtIsNull(issue.dossier()).stream()
        .filter(older ->
            older.template().equals(issue.template()) && older.number().equals(issue.number()))
        .forEach(older -> orders.save(older.dropped(clock.instant())));
    var file = files.store(issue.fileName(), new ByteArrayInputStream(pdf), signatory.officer());
    var order = orders.save(
        SigningOrder.of(issue, signatory.officer(), way.way(), file, waiting, clock.instant()));
    events.publishEvent(new SigningEvent.Ordered(
        order.dossierCode(), order.title(), order.officer(), order.way().name(), clock.instant()));
    ask(order, file, way);
    return true;
  }

  private void ask(SigningOrder order, StoredFile file, SigningMeans way) {
    if (order.way() == SigningWay.NEAC) {
      exchanges.request(
          SignRemotely.NAME,
          order.dossierCode().value(),
          null,
          SignRemotely.Request.of(order, file, way));
    }
  }

  /** What an officer has to sign, oldest first; nothing of dossiers that have come to their end. */
  List<SigningOrder> of(String officer) {
    return orders.waitingFor(officer);
  }

  /** Refuses with {@code document.signing-order-not-found} what is not this officer's. */
  SigningOrder require(UUID orderId, String officer) {
    return orders
        .findById(orderId)
        .filter(order -> order.officer().equals(officer))
        .orElseThrow(() -> Refusal.notFound("document.signing-order-not-found"));
  }

  SigningOrder require(UUID orderId) {
    return orders.findById(orderId).orElseThrow();
  }

  /** Once more, by whatever means the officer has now. */
  void askAgain(UUID orderId, String officer) {
    dossiers.lock(require(orderId, officer).dossierCode());
    var order = require(orderId, officer);
    var way = means
        .of(officer)
        .orElseThrow(() -> Refusal.conflict("document.signing-means-missing", officer));
    if (order.endedAt() != null) {
      throw Refusal.conflict("document.signing-done");
    }
    if (order.state() == SigningOrder.State.WAITING && order.way() == way.way()) {
      throw Refusal.conflict("document.signing-under-way");
    }
    ask(orders.save(order.askedAgain(way.way())), files.file(order.fileId()), way);
  }

  void decline(UUID orderId, String reason) {
    dossiers.lock(require(orderId).dossierCode());
    var order = require(orderId);
    if (order.endedAt() == null) {
      orders.save(order.declined(reason));
      events.publishEvent(new SigningEvent.Declined(
          order.dossierCode(), order.title(), order.officer(), reason, clock.instant()));
    }
  }

  /**
   * It is a paper of the dossier from now on; the same once more changes nothing.
   *
   * @return false when nobody wants the paper any more
   */
  boolean complete(UUID orderId, UUID signedFile) {
    dossiers.lock(require(orderId).dossierCode());
    var order = require(orderId);
    if (order.state() == SigningOrder.State.SIGNED) {
      return true;
    }
    if (order.endedAt() != null || !isWanted(dossiers.require(order.dossierCode()))) {
      return false;
    }
    var now = clock.instant();
    orders.save(order.signed(now));
    documents.save(new IssuedDocument(
        UUID.randomUUID(),
        order.dossierCode(),
        order.template(),
        order.number(),
        order.title(),
        signedFile,
        now,
        order.officer(),
        now,
        null));
    events.publishEvent(
        new SigningEvent.Signed(order.dossierCode(), order.title(), order.officer(), now));
    if (order.waiting() != null && !isAnythingLeft(order)) {
      events.publishEvent(new SigningEvent.Completed(order.dossierCode(), order.waiting(), now));
    }
    return true;
  }

  private boolean isAnythingLeft(SigningOrder done) {
    return orders.findByDossierCodeAndEndedAtIsNull(done.dossierCode()).stream()
        .anyMatch(order -> Objects.equals(order.waiting(), done.waiting()));
  }

  private static boolean isWanted(Dossier dossier) {
    return !dossier.status().isFinal();
  }
}
