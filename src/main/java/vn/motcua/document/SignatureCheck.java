package vn.motcua.document;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** Kiểm tra chữ ký số — every signature of a PDF: unchanged, trusted, by whom. */
class SignatureCheck {

  private final TrustedRoots roots;
  private final Clock clock;

  SignatureCheck(TrustedRoots roots, Clock clock) {
    this.roots = roots;
    this.clock = clock;
  }

  List<SignatureFinding> of(byte[] pdf) {
    try {
      return read(pdf);
    } catch (DSSException | UnsupportedOperationException unreadable) {
      return List.of(new SignatureFinding(false, null, null, "UNREADABLE"));
    }
  }

  private List<SignatureFinding> read(byte[] pdf) {
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(roots.verifier());
    validator.setValidationTime(Date.from(clock.instant()));
    var reports = validator.validateDocument();
    return reports.getDiagnosticData().getSignatures().stream()
        .map(signature -> finding(signature, reports))
        .toList();
  }

  private static SignatureFinding finding(SignatureWrapper signature, Reports reports) {
    var report = reports.getSimpleReport();
    var indication = report.getIndication(signature.getId());
    // DSS only warns of what was added after the signature
    boolean unchanged = !isChangedLater(signature);
    boolean valid = indication == Indication.TOTAL_PASSED && unchanged;
    var certificate = signature.getSigningCertificate();
    return new SignatureFinding(
        valid,
        certificate == null ? null : certificate.getCommonName(),
        report.getBestSignatureTime(signature.getId()).toInstant(),
        unchanged ? reason(report, signature.getId()) : "CHANGED_AFTER_SIGNING");
  }

  private static String reason(SimpleReport report, String signature) {
    var detail = report.getSubIndication(signature);
    return report.getIndication(signature) + (detail == null ? "" : "/" + detail);
  }

  private static boolean isChangedLater(SignatureWrapper signature) {
    // Fields that lie over each other are no harm: the seal does, and any other annotation is seen
    // below.
    return !signature.getPdfVisualDifferenceConcernedPages().isEmpty()
        || !signature.getPdfPageDifferenceConcernedPages().isEmpty()
        || !signature.getPdfUndefinedChanges().isEmpty()
        || !signature.getPdfAnnotationChanges().isEmpty();
  }
}
