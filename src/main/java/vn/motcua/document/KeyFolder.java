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

/** Keys as PKCS#12 files, one per officer: {@code officers/<log-in name>.p12}. */
class KeyFolder implements SigningKeys {

  private static final Pattern OFFICER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final Path folder;
  private final char[] password;

  KeyFolder(Path folder, String password) {
    this.folder = folder;
    this.password = password.toCharArray();
  }

  @Override
  public Signer signerOf(Signatory signatory) {
    Path file = fileOf(folder, signatory.officer());
    if (!Files.exists(file)) {
      throw missing(signatory.officer());
    }
    try (var token = new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password))) {
      return new KeyFile(
          file,
          password,
          token.getKeys().stream().findFirst().orElseThrow(() -> missing(signatory.officer())));
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
