package vn.motcua.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.dossier.DossierCode;

/** Where citizens reach us ({@code motcua.public-url}). */
@ConfigurationProperties("motcua")
record PublicAddress(@DefaultValue("http://localhost:8080") String publicUrl) {

  /** What the QR of form 01 leads to; the digits of the phone are asked there. */
  String tracking(DossierCode code) {
    return publicUrl + "/tra-cuu?ma=" + code;
  }
}
