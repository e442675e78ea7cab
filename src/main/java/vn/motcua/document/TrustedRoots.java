package vn.motcua.document;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.List;

/** The authorities believed in: every {@code *.cer} of the folder is a root, every {@code *.crl} a list of the revoked. */
class TrustedRoots {

  private final Path folder;

  TrustedRoots(Path folder) {
    this.folder = folder;
  }

  /** Reads the folder anew, since lists of the revoked are renewed daily; never goes online. */
  CertificateVerifier verifier() {
    var roots = new CommonTrustedCertificateSource();
    files(".cer").forEach(file -> roots.addCertificate(DSSUtils.loadCertificate(file)));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(roots);
    verifier.setCrlSource(new ExternalResourcesCRLSource(
        files(".crl").stream().map(FileDocument::new).toArray(FileDocument[]::new)));
    verifier.setAIASource(null);
    return verifier;
  }

  boolean hasRevoked(CertificateToken certificate) {
    return files(".crl").stream().anyMatch(list -> lists(list, certificate));
  }

  private static boolean lists(File file, CertificateToken certificate) {
    try (var content = Files.newInputStream(file.toPath())) {
      var list = CertificateFactory.getInstance("X.509").generateCRL(content);
      return list.isRevoked(certificate.getCertificate());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("not a list of revoked certificates: " + file, failure);
    }
  }

  private List<File> files(String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(Path::toFile)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
