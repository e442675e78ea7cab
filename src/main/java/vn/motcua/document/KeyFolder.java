package vn.motcua.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.shared.Refusal;

/** Keys as PKCS#12 files, one per officer: {@code officers/<log-in name>.p12}, one per seal with its picture: {@code offices/<code>.p12} and {@code .png}. */
class KeyFolder implements SigningKeys {

  private static final Pattern OFFICER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private static final Pattern TOKEN = Pattern.compile("[0-9A-Z]{8,20}");

  private final Path folder;
  private final char[] password;

  KeyFolder(Path folder, String password) {
    this.folder = folder;
    this.password = password.toCharArray();
  }

  @Override
  public Signer signerOf(Signatory signatory) {
    return signer(fileOf(folder, signatory.officer()), missing(signatory.officer()));
  }

  @Override
  public Seal sealOf(Signatory signatory) {
    var office = signatory.officeCode().value();
    var none = Refusal.conflict("document.seal-missing", signatory.office());
    var picture = sealOf(folder, office, ".png");
    if (!Files.exists(picture)) {
      throw none;
    }
    try {
      return new Seal(signer(sealOf(folder, office, ".p12"), none), Files.readAllBytes(picture));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The key of somebody outside, which only the sandbox holds. */
  Signer signerOfToken(String userId) {
    return signer(tokenOf(folder, userId), missing(userId));
  }

  private Signer signer(Path file, Refusal none) {
    if (!Files.exists(file)) {
      throw none;
    }
    try (var token = new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password))) {
      return new KeyFile(
          file, password, token.getKeys().stream().findFirst().orElseThrow(() -> none));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A name becomes a path, so only the letters of log-in names are let through. */
  static Path fileOf(Path folder, String officer) {
    if (!OFFICER.matcher(officer).matches()) {
      throw missing(officer);
    }
    return folder.resolve("officers").resolve(officer + ".p12");
  }

  static Path tokenOf(Path folder, String userId) {
    if (!TOKEN.matcher(userId).matches()) {
      throw missing(userId);
    }
    return folder.resolve("tokens").resolve(userId + ".p12");
  }

  /** The code of an office is a value of its own and holds nothing but letters, digits and points. */
  static Path sealOf(Path folder, String office, String ending) {
    return folder.resolve("offices").resolve(office + ending);
  }

  private static Refusal missing(String officer) {
    return Refusal.conflict("document.signing-key-missing", officer);
  }

  private record KeyFile(Path file, char[] password, DSSPrivateKeyEntry key) implements Signer {

    @Override
    public List<CertificateToken> certificates() {
      return List.of(key.getCertificateChain());
    }

    @Override
    public SignatureValue sign(ToBeSigned bytes) {
      try (var token = new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password))) {
        return token.sign(bytes, DigestAlgorithm.SHA256, key);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
