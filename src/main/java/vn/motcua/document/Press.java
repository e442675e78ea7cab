package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints a paper, has it signed where that is wanted, and keeps it with its dossier. */
@Component
class Press {

  private static final String SYSTEM = "system";

  private final Printer printer;
  private final Signatures signatures;
  private final FileStore files;
  private final IssuedDocumentRepository documents;
  private final Clock clock;

  Press(
      Printer printer,
      Signatures signatures,
      FileStore files,
      IssuedDocumentRepository documents,
      Clock clock) {
    this.printer = printer;
    this.signatures = signatures;
    this.files = files;
    this.documents = documents;
    this.clock = clock;
  }

  IssuedDocument issue(Issue issue) {
    return keep(issue, printer.print(issue.layout(), issue.parameters(), issue.rows()), null);
  }

  IssuedDocument issueSigned(Issue issue, Signatory signatory) {
    var pdf = printer.print(issue.layout(), issue.parameters(), issue.rows());
    var signed = signatures.seal(signatures.sign(pdf, signatory), signatory);
    return keep(issue, signed, signatory.officer());
  }

  private IssuedDocument keep(Issue issue, byte[] pdf, String signer) {
    var name = issue.title() + " " + issue.dossier() + ".pdf";
    var file = files.store(name, new ByteArrayInputStream(pdf), signer == null ? SYSTEM : signer);
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
