package vn.motcua.document;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificates of the sandbox's authority, valid for ten years and long before they are made: the sandbox's clock can
 * be moved, also back.
 */
class SandboxCertificates {

  static final Duration LIFE = Duration.ofDays(3650);

  /** Certificates begin before the list of the revoked does, else DSS does not believe the list. */
  static final Duration BEFORE = Duration.ofDays(1095);

  /** What a key is for. */
  enum Use {
    AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign),
    TIMESTAMP(KeyUsage.digitalSignature),
    SIGNATURE(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

    private final int bits;

    Use(int bits) {
      this.bits = bits;
    }
  }

  private final JcaX509ExtensionUtils ids;
  private final Clock clock;

  SandboxCertificates(Clock clock) throws Exception {
    this.ids = new JcaX509ExtensionUtils();
    this.clock = clock;
  }

  X509Certificate root(X500Name name, KeyPair keys) throws Exception {
    var from = Date.from(clock.instant().minus(BEFORE));
    var until = Date.from(clock.instant().plus(LIFE));
    return signed(
        builder(name, name, keys.getPublic(), Use.AUTHORITY, from, until), keys.getPrivate());
  }

  X509Certificate issued(
      X500Name subject, PublicKey key, Use use, X509Certificate issuer, PrivateKey issuersKey)
      throws Exception {
    var issuerName = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
    var builder =
        builder(issuerName, subject, key, use, issuer.getNotBefore(), issuer.getNotAfter());
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuer));
    return signed(builder, issuersKey);
  }

  private X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Use use, Date from, Date until)
      throws Exception {
    var builder = new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(120, new SecureRandom()).add(BigInteger.ONE),
        from,
        until,
        subject,
        key);
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
    builder.addExtension(
        Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.bits));
    if (use == Use.TIMESTAMP) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return builder;
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws Exception {
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
