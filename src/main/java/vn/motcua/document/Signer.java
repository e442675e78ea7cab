package vn.motcua.document;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;

/** One officer's power to sign; the key itself may never leave its token. */
interface Signer {

  /** The officer's own certificate first. */
  List<CertificateToken> certificates();

  SignatureValue sign(ToBeSigned bytes);

  default CertificateToken certificate() {
    return certificates().get(0);
  }
}
