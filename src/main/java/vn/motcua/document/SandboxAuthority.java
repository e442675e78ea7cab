package vn.motcua.document;

import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.document.SandboxCertificates.Use;

/** CA thử nghiệm — a certificate authority of our own, so that the sandbox can sign; nobody else believes in it. */
class SandboxAuthority {

  static final String NAME = "CA thử nghiệm Một Cửa – không có giá trị pháp lý";
  private static final String KIND = "PKCS12";
  private static final String TEST_POLICY = "1.3.6.1.4.1.32473.1";

  private final Path folder;
  private final String password;
  private final Clock clock;

  SandboxAuthority(Path folder, String password, Clock clock) {
    this.folder = folder;
    this.password = password;
    this.clock = clock;
  }

  Path folder() {
    return folder;
  }

  String password() {
    return password;
  }

  /** At the first start only; the root is written last, so half a beginning is begun again. */
  synchronized void prepare() {
    if (Files.exists(folder.resolve("ca.cer"))) {
      return;
    }
    write(() -> {
      KeyPair pair = newKeys();
      var root = new SandboxCertificates(clock).root(name(NAME), pair);
      keep(folder.resolve("ca.p12"), pair.getPrivate(), root);
      issue(folder.resolve("tsa.p12"), name("Dấu thời gian thử nghiệm Một Cửa"), Use.TIMESTAMP);
      revoke();
      place(folder.resolve("ca.cer"), root.getEncoded());
    });
  }

  synchronized void certify(Signatory signatory) {
    var subject = new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, signatory.office())
        .addRDN(BCStyle.UID, signatory.officer())
        .addRDN(BCStyle.CN, signatory.name())
        .build();
    write(() -> issue(KeyFolder.fileOf(folder, signatory.officer()), subject, Use.SIGNATURE));
  }

  /** As public authorities do: the person's id stands in the certificate. */
  synchronized void certifyToken(String userId, String name) {
    var subject = new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.UID, "CCCD:" + userId)
        .addRDN(BCStyle.CN, name)
        .build();
    write(() -> issue(KeyFolder.tokenOf(folder, userId), subject, Use.SIGNATURE));
  }

  /** The picture is written last: without it the seal is made anew. */
  synchronized void seal(Signatory signatory) {
    var office = signatory.officeCode().value();
    var subject = new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.UID, office)
        .addRDN(BCStyle.CN, signatory.office())
        .build();
    write(() -> {
      issue(KeyFolder.sealOf(folder, office, ".p12"), subject, Use.SIGNATURE);
      place(KeyFolder.sealOf(folder, office, ".png"), SampleSeal.of(signatory.office()));
    });
  }

  /** A new list of the revoked. */
  synchronized void revoke(X509Certificate... certificates) {
    write(() -> {
      var entry = entry(folder.resolve("ca.p12"));
      var authority = (X509Certificate) entry.getCertificate();
      var since = Date.from(authority.getNotBefore().toInstant().plus(Duration.ofDays(1)));
      var list = new JcaX509v2CRLBuilder(authority.getSubjectX500Principal(), since);
      list.setNextUpdate(Date.from(clock.instant().plus(SandboxCertificates.LIFE)));
      for (var certificate : certificates) {
        list.addCRLEntry(certificate.getSerialNumber(), now(), 0);
      }
      list.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority));
      list.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(clock.millis())));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(entry.getPrivateKey());
      place(
          folder.resolve("ca.crl"),
          new JcaX509CRLConverter().getCRL(list.build(signer)).getEncoded());
    });
  }

  KeyEntityTSPSource timestampsNow() {
    try {
      char[] secret = password.toCharArray();
      var source =
          new KeyEntityTSPSource(folder.resolve("tsa.p12").toFile(), KIND, secret, "key", secret);
      source.setTsaPolicy(TEST_POLICY);
      source.setProductionTime(now());
      return source;
    } catch (IOException failure) {
      throw new IllegalStateException("no time-stamps in the sandbox", failure);
    }
  }

  private void issue(Path file, X500Name subject, Use use) throws Exception {
    var authority = entry(folder.resolve("ca.p12"));
    var issuer = (X509Certificate) authority.getCertificate();
    KeyPair pair = newKeys();
    var certificate = new SandboxCertificates(clock)
        .issued(subject, pair.getPublic(), use, issuer, authority.getPrivateKey());
    keep(file, pair.getPrivate(), certificate, issuer);
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private KeyStore.PrivateKeyEntry entry(Path file) throws Exception {
    var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
    return (KeyStore.PrivateKeyEntry)
        store.getEntry("key", new KeyStore.PasswordProtection(password.toCharArray()));
  }

  private void keep(Path file, PrivateKey key, Certificate... chain) throws Exception {
    var store = KeyStore.getInstance(KIND);
    store.load(null, null);
    store.setKeyEntry("key", key, password.toCharArray(), chain);
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, password.toCharArray());
    place(file, bytes.toByteArray());
  }

  private static void place(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "draft", null);
    Files.write(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Date now() {
    return Date.from(clock.instant());
  }

  private interface Writing {
    void run() throws Exception;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("the sandbox's authority cannot write", failure);
    }
  }
}
