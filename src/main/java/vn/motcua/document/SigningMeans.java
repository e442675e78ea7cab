package vn.motcua.document;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;

/**
 * Phương tiện ký số — with what an officer signs whose key is not in the signing folder.
 *
 * @param userId of the person, as the certification authority knows it; null where the certificate is named instead
 * @param authority whose remote signing service is asked; null for a token on the desk
 * @param certificate the only one that counts, in DER; null where the certificate only has to bear {@code userId}
 */
record SigningMeans(
    String officer, SigningWay way, String userId, String authority, byte[] certificate) {

  /** Whether this certificate is the officer's own. */
  boolean owns(CertificateToken other) {
    return certificate == null
        ? CertificateSubject.ids(other).contains(userId)
        : other.equals(DSSUtils.loadCertificate(certificate));
  }
}
