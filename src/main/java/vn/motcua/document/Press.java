package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Waiting;

/** Prints a paper, has it signed where that is wanted, and keeps it with its dossier. */
@Component
class Press {

  private static final String SYSTEM = "system";

  private final Printer printer;
  private final Signatures signatures;
  private final SigningOrders orders;
  private final FileStore files;
  private final IssuedDocumentRepository documents;
  private final Clock clock;

  Press(
      Printer printer,
      Signatures signatures,
      SigningOrders orders,
      FileStore files,
      IssuedDocumentRepository documents,
      Clock clock) {
    this.printer = printer;
    this.signatures = signatures;
    this.orders = orders;
    this.files = files;
    this.documents = documents;
    this.clock = clock;
  }

  IssuedDocument issue(Issue issue) {
    return keep(issue, printer.print(issue.layout(), issue.parameters(), issue.rows()), null);
  }

  /**
   * @param waiting who goes on once it is signed, or null
   * @return whether it is signed; else its officer signs it elsewhere, and it is no paper of the dossier before
   */
  boolean issueSigned(Issue issue, Signatory signatory, Waiting waiting) {
    var pdf = printer.print(issue.layout(), issue.parameters(), issue.rows());
    if (orders.open(issue, signatory, pdf, waiting)) {
      return false;
    }
    var signed = signatures.seal(signatures.sign(pdf, signatory), signatory);
    keep(issue, signed, signatory.officer());
    return true;
  }

  private IssuedDocument keep(Issue issue, byte[] pdf, String signer) {
    var file = files.store(
        issue.fileName(), new ByteArrayInputStream(pdf), signer == null ? SYSTEM : signer);
    var now = clock.instant();
    return documents.save(new IssuedDocument(
        UUID.randomUUID(),
        issue.dossier(),
        issue.template(),
        issue.number(),
        issue.title(),
        file.fileId(),
        now,
        signer,
        signer == null ? null : now,
        null));
  }
}
