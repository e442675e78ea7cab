package vn.motcua.document;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/**
 * A paper that was signed elsewhere: it must be the one that was sent, with one good signature, and that of its officer.
 *
 * <p>Nobody's word is taken for it, neither the browser's nor that of the signing service.
 */
@Component
class ReturnCheck {

  private final SignatureCheck check;
  private final TrustedRoots roots;

  ReturnCheck(SignatureCheck check, TrustedRoots roots) {
    this.check = check;
    this.roots = roots;
  }

  /** Refuses with {@code document.returned-…} what is not to be taken. */
  void check(byte[] sent, byte[] returned, SigningMeans means) {
    try {
      refuseAnotherPaper(sent, returned);
      var findings = check.of(returned);
      if (findings.size() != 1 || !findings.get(0).valid()) {
        throw Refusal.invalid("document.returned-signature-bad", reasons(findings));
      }
      var certificate = certificate(returned);
      if (!means.owns(certificate)) {
        throw Refusal.invalid("document.returned-other-signer", findings.get(0).signer());
      }
      if (roots.hasRevoked(certificate)) {
        throw Refusal.invalid("document.signing-certificate-revoked", means.officer());
      }
    } catch (IOException | DSSException unreadable) {
      throw Refusal.invalid("document.returned-unreadable");
    }
  }

  private static String reasons(List<SignatureFinding> findings) {
    return findings.isEmpty()
        ? "NO_SIGNATURE"
        : String.join(", ", findings.stream().map(SignatureFinding::reason).toList());
  }

  private CertificateToken certificate(byte[] pdf) {
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(roots.verifier());
    return validator.getSignatures().get(0).getSigningCertificateToken();
  }

  /**
   * The same pages, looking the same but for what signing draws: the comparison leaves out every added annotation, so the only
   * one there may be is that of the signature.
   */
  private static void refuseAnotherPaper(byte[] sent, byte[] returned) throws IOException {
    var differences = new DefaultPdfDifferencesFinder();
    try (var before = new PdfBoxDocumentReader(new InMemoryDocument(sent));
        var after = new PdfBoxDocumentReader(new InMemoryDocument(returned))) {
      if (!differences.getPagesDifferences(before, after).isEmpty()
          || !differences.getVisualDifferences(before, after).isEmpty()
          || addsMoreThanASignature(before.getPDDocument(), after.getPDDocument())) {
        throw Refusal.invalid("document.returned-other-paper");
      }
    }
  }

  private static boolean addsMoreThanASignature(PDDocument before, PDDocument after)
      throws IOException {
    var added = annotations(after);
    added.removeIf(ReturnCheck::isTimestamp);
    long others = added.stream().filter(annotation -> !isSignature(annotation)).count();
    return others > annotations(before).size() || added.size() - others > 1;
  }

  private static List<PDAnnotation> annotations(PDDocument document) throws IOException {
    var all = new ArrayList<PDAnnotation>();
    for (var page : document.getPages()) {
      all.addAll(page.getAnnotations());
    }
    return all;
  }

  private static boolean isSignature(PDAnnotation annotation) {
    return COSName.SIG.equals(annotation.getCOSObject().getCOSName(COSName.FT));
  }

  /** It draws nothing, and is looked at with the signature it confirms. */
  private static boolean isTimestamp(PDAnnotation annotation) {
    var value = annotation.getCOSObject().getCOSDictionary(COSName.V);
    var place = annotation.getRectangle();
    return isSignature(annotation)
        && value != null
        && COSName.DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE))
        && (place == null || place.getWidth() == 0);
  }
}
