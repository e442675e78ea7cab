package vn.motcua.document;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How papers are signed: the folder with keys and trusted roots, the password of the keys, the PAdES level and the
 * time-stamp authority.
 *
 * @param seal whether the office seals what its officer has signed
 * @param vgcaUrl where the browser finds VGCA Sign Service on the officer's own computer
 * @param generate whether missing keys are made up on the spot; only for the sandbox
 */
@Validated
@ConfigurationProperties("motcua.document.signing")
record SigningSettings(
    @NotNull @DefaultValue("data/signing") Path folder,
    @NotNull @DefaultValue("") String password,
    @NotNull @DefaultValue("T") Level level,
    String tsaUrl,
    @DefaultValue("true") boolean seal,
    @NotNull @DefaultValue("wss://127.0.0.1:8987") String vgcaUrl,
    @DefaultValue("false") boolean generate) {

  /** Without the password: settings are shown where a start fails. */
  @Override
  public String toString() {
    return "SigningSettings[folder=%s, level=%s, tsaUrl=%s]".formatted(folder, level, tsaUrl);
  }

  /** ETSI EN 319 142: B signature, T with time-stamp, LT with revocation data, LTA with archive time-stamp. */
  enum Level {
    B,
    T,
    LT,
    LTA
  }
}
