package vn.motcua.document;

import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({DocumentSettings.class, SigningSettings.class, ScanSettings.class})
class SigningConfiguration {

  @Bean
  @ConditionalOnProperty("motcua.document.signing.generate")
  SandboxAuthority sandboxAuthority(SigningSettings settings, Clock clock) {
    return new SandboxAuthority(settings.folder(), settings.password(), clock);
  }

  @Bean
  @ConditionalOnProperty("motcua.document.signing.generate")
  SandboxKeys sandboxKeys(SandboxAuthority authority) {
    return new SandboxKeys(authority);
  }

  @Bean
  @ConditionalOnProperty("motcua.document.signing.generate")
  SandboxTokens sandboxTokens(SandboxAuthority authority, Signatures signatures) {
    return new SandboxTokens(authority, signatures);
  }

  @Bean
  @ConditionalOnProperty(
      name = "motcua.document.signing.generate",
      havingValue = "false",
      matchIfMissing = true)
  KeyFolder keyFolder(SigningSettings settings) {
    return new KeyFolder(settings.folder(), settings.password());
  }

  @Bean
  TrustedRoots trustedRoots(SigningSettings settings) {
    return new TrustedRoots(settings.folder());
  }

  @Bean
  Signatures signatures(
      SigningKeys keys,
      TrustedRoots roots,
      Optional<SandboxKeys> sandbox,
      SigningSettings settings,
      Clock clock) {
    return new Signatures(keys, roots, timestamps(sandbox, settings), settings, clock);
  }

  @Bean
  SignatureCheck signatureCheck(TrustedRoots roots, Clock clock) {
    return new SignatureCheck(roots, clock);
  }

  private static Optional<TSPSource> timestamps(
      Optional<SandboxKeys> sandbox, SigningSettings settings) {
    if (sandbox.isPresent()) {
      return sandbox.map(SandboxKeys::timestamps);
    }
    if (settings.tsaUrl() == null && settings.level() != SigningSettings.Level.B) {
      throw new IllegalStateException(
          "motcua.document.signing.tsa-url is missing: level %s needs a time-stamp authority"
              .formatted(settings.level()));
    }
    return Optional.ofNullable(settings.tsaUrl()).map(OnlineTSPSource::new);
  }
}
