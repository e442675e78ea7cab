package vn.motcua.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.nio.file.Files;

/** Keys for trying things out: whoever signs for the first time gets a key, and its clock is the application's. */
class SandboxKeys implements SigningKeys {

  private final SandboxAuthority authority;

  SandboxKeys(SandboxAuthority authority) {
    this.authority = authority;
  }

  @Override
  public synchronized Signer signerOf(Signatory signatory) {
    authority.prepare();
    if (!Files.exists(KeyFolder.fileOf(authority.folder(), signatory.officer()))) {
      authority.certify(signatory);
    }
    return new KeyFolder(authority.folder(), authority.password()).signerOf(signatory);
  }

  @Override
  public synchronized Seal sealOf(Signatory signatory) {
    authority.prepare();
    var office = signatory.officeCode().value();
    if (!Files.exists(KeyFolder.sealOf(authority.folder(), office, ".png"))) {
      authority.seal(signatory);
    }
    return new KeyFolder(authority.folder(), authority.password()).sealOf(signatory);
  }

  TSPSource timestamps() {
    authority.prepare();
    // a new source each time: it keeps the time it is to certify
    return (DigestAlgorithm algorithm, byte[] digest) ->
        authority.timestampsNow().getTimeStampResponse(algorithm, digest);
  }
}
