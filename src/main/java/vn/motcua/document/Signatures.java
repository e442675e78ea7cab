package vn.motcua.document;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import vn.motcua.shared.Refusal;

/**
 * Ký số — signs a printed form as PAdES and looks at the result before anybody else does.
 *
 * <p>Source: Luật Giao dịch điện tử 20/2023/QH15; Nghị định 30/2020/NĐ-CP, Điều 13; ETSI EN 319 142.
 */
class Signatures {

  private final SigningKeys keys;
  private final TrustedRoots roots;
  private final SignatureCheck check;
  private final Optional<TSPSource> timestamps;
  private final SigningSettings settings;
  private final Clock clock;

  Signatures(
      SigningKeys keys,
      TrustedRoots roots,
      Optional<TSPSource> timestamps,
      SigningSettings settings,
      Clock clock) {
    this.keys = keys;
    this.roots = roots;
    this.check = new SignatureCheck(roots, clock);
    this.timestamps = timestamps;
    this.settings = settings;
    this.clock = clock;
  }

  byte[] sign(byte[] pdf, Signatory signatory) {
    return sign(pdf, signatory, keys.signerOf(signatory));
  }

  byte[] sign(byte[] pdf, Signatory signatory, Signer key) {
    Instant now = clock.instant();
    Signer signer = usable(key, signatory.officer(), now);
    var parameters = parameters(signer, now);
    parameters.setReason(signatory.title());
    parameters.setSignerName(signatory.name());
    parameters.setImageParameters(SignatureStamp.of(signatory, now, StampPlace.in(pdf)));
    return signed(pdf, signer, parameters);
  }

  /** The office's own signature over that of its officer, where seals are used. */
  byte[] seal(byte[] pdf, Signatory signatory) {
    if (!settings.seal()) {
      return pdf;
    }
    Instant now = clock.instant();
    var seal = keys.sealOf(signatory);
    Signer signer = usable(seal.signer(), signatory.office(), now);
    var parameters = parameters(signer, now);
    parameters.setSignerName(signatory.office());
    parameters.setImageParameters(SealStamp.of(seal, StampPlace.in(pdf)));
    return signed(pdf, signer, parameters);
  }

  /** What was signed elsewhere, with the time-stamp of ours that it may lack. */
  byte[] timestamped(byte[] signed) {
    var document = new InMemoryDocument(signed);
    var validator = SignedDocumentValidator.fromDocument(document);
    validator.setCertificateVerifier(roots.verifier());
    if (settings.level() == SigningSettings.Level.B
        || !validator.getSignatures().get(0).getAllTimestamps().isEmpty()) {
      return signed;
    }
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
    return DSSUtils.toByteArray(service().extendDocument(document, parameters));
  }

  private PAdESService service() {
    var service = new PAdESService(roots.verifier());
    service.setPdfObjFactory(pdfs());
    timestamps.ifPresent(service::setTspSource);
    return service;
  }

  private byte[] signed(byte[] pdf, Signer signer, PAdESSignatureParameters parameters) {
    var document = new InMemoryDocument(pdf);
    var service = service();
    var value = signer.sign(service.getDataToSign(document, parameters));
    byte[] signed = DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    refuseToHandOutABadSignature(signed);
    return signed;
  }

  /** The seal covers a third of the signature beside it, as the law wants, so fields may lie over each other. */
  private static PdfBoxNativeObjectFactory pdfs() {
    var positions = new PdfSignatureFieldPositionChecker();
    positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
    var factory = new PdfBoxNativeObjectFactory();
    factory.setPdfSignatureFieldPositionChecker(positions);
    return factory;
  }

  private Signer usable(Signer signer, String whose, Instant now) {
    if (!signer.certificate().isValidOn(Date.from(now))) {
      throw Refusal.conflict("document.signing-certificate-not-valid", whose);
    }
    if (roots.hasRevoked(signer.certificate())) {
      throw Refusal.conflict("document.signing-certificate-revoked", whose);
    }
    return signer;
  }

  private PAdESSignatureParameters parameters(Signer signer, Instant now) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + settings.level()));
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(signer.certificate());
    parameters.setCertificateChain(signer.certificates());
    parameters.bLevel().setSigningDate(Date.from(now));
    return parameters;
  }

  private void refuseToHandOutABadSignature(byte[] signed) {
    var findings = check.of(signed);
    if (findings.isEmpty() || !findings.stream().allMatch(SignatureFinding::valid)) {
      throw new IllegalStateException("a signature just made is not valid: " + findings);
    }
  }
}
