package vn.motcua.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys as PEM files, the same that OpenSSL makes: the verifier needs the public one only. */
final class AnchorKey {

  static final String PUBLIC_FILE = "public-key.pem";
  private static final String ALGORITHM = "Ed25519";

  private AnchorKey() {}

  static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decode(file)));
  }

  static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decode(file)));
  }

  /** The same signature for the same content, so that an anchor can be made again and compared. */
  static String sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
    var signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(content);
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  static boolean fits(PublicKey key, byte[] content, String text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(Base64.getDecoder().decode(text));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Two new keys: the private one for the application, the public one for whoever verifies. */
  static void generate(Path privateFile, Path publicFile)
      throws IOException, GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    write(publicFile, "PUBLIC KEY", pair.getPublic().getEncoded());
    write(privateFile, "PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  private static void write(Path file, String kind, byte[] key) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind));
  }

  private static byte[] decode(Path file) throws IOException {
    var text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    return Base64.getDecoder().decode(text);
  }
}
