package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.Refusal;

/** Takes in what was signed elsewhere: looks at it, adds time-stamp and seal, and keeps it. */
@Component
class ReturnedPapers {

  private final SigningOrders orders;
  private final SigningMeansTable means;
  private final ReturnCheck check;
  private final Signatures signatures;
  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final FileStore files;

  ReturnedPapers(
      SigningOrders orders,
      SigningMeansTable means,
      ReturnCheck check,
      Signatures signatures,
      Letterhead letterhead,
      Dossiers dossiers,
      FileStore files) {
    this.orders = orders;
    this.means = means;
    this.check = check;
    this.signatures = signatures;
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.files = files;
  }

  /**
   * The file to complete the order with. Outside any transaction: the time-stamp comes from another system.
   *
   * <p>Refuses with {@code document.returned-…} or {@code document.signing-means-missing}.
   */
  @Transactional(propagation = Propagation.NEVER)
  public StoredFile take(UUID orderId, byte[] returned) {
    var order = orders.require(orderId);
    var way = means
        .of(order.officer())
        .orElseThrow(() -> Refusal.conflict("document.signing-means-missing", order.officer()));
    var sent = files.file(order.fileId());
    check.check(files.content(sent), returned, way);
    var dossier = dossiers.require(order.dossierCode());
    var signatory = letterhead.signatory(dossier, dossier.handlingOffice(), order.officer());
    var sealed = signatures.seal(signatures.timestamped(returned), signatory);
    return files.store(sent.name(), new ByteArrayInputStream(sealed), order.officer());
  }
}
