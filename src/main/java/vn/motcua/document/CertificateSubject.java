package vn.motcua.document;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Whom a certificate names. */
final class CertificateSubject {

  /** Vietnamese authorities write {@code CCCD:001090012345}, {@code CMND:…}, {@code HC:…}, {@code MST:…}. */
  private static final String KIND_OF_ID = "^[A-Z]{2,5}:";

  private CertificateSubject() {}

  /** The ids of the person, without the word for their kind. */
  static Set<String> ids(CertificateToken certificate) {
    var subject = X500Name.getInstance(
        certificate.getCertificate().getSubjectX500Principal().getEncoded());
    return Stream.of(BCStyle.UID, BCStyle.SERIALNUMBER)
        .flatMap(attribute -> values(subject, attribute))
        .map(value -> value.strip().replaceFirst(KIND_OF_ID, ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> values(X500Name subject, ASN1ObjectIdentifier attribute) {
    return Stream.of(subject.getRDNs(attribute))
        .map(part -> IETFUtils.valueToString(part.getFirst().getValue()));
  }
}
