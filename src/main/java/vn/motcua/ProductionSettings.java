package vn.motcua;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Without the sandbox everything must be said from outside: the start names in one line what is missing, and stops. */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

  /** Those with a protocol of their own; every register has a sheet and is named after it. */
  private static final List<String> PEERS =
      List.of("payment", "post", "national-portal", "national-reports");

  private static final String SHEETS = "classpath*:registry/*.yaml";

  /** A seal invented at the start would look like a real one. */
  private static final String INVENTED_KEYS = "motcua.document.signing.generate";

  private static final Map<String, String> REQUIRED = Map.ofEntries(
      entry("spring.datasource.url", "SPRING_DATASOURCE_URL"),
      entry("spring.datasource.username", "SPRING_DATASOURCE_USERNAME"),
      entry("spring.datasource.password", "SPRING_DATASOURCE_PASSWORD"),
      entry("spring.flyway.user", "SPRING_FLYWAY_USER"),
      entry("spring.flyway.password", "SPRING_FLYWAY_PASSWORD"),
      entry(
          "spring.security.oauth2.resourceserver.jwt.issuer-uri",
          "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI"),
      entry(
          "spring.security.oauth2.resourceserver.jwt.audiences",
          "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES"),
      entry(
          "spring.security.oauth2.client.provider.officers.issuer-uri",
          "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_OFFICERS_ISSUER_URI"),
      entry("motcua.audit.anchor-folder", "MOTCUA_AUDIT_ANCHORFOLDER"),
      entry("motcua.audit.key", "MOTCUA_AUDIT_KEY"),
      entry("motcua.public-url", "MOTCUA_PUBLIC_URL"),
      entry("motcua.payment.return-url", "MOTCUA_PAYMENT_RETURN_URL"));

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.matchesProfiles("sandbox | test")) {
      return;
    }
    var missing = new ArrayList<String>();
    REQUIRED.forEach((property, name) -> {
      if (!environment.containsProperty(property) || isSample(environment.getProperty(property))) {
        missing.add(name);
      }
    });
    for (var peer : Stream.concat(PEERS.stream(), registers()).toList()) {
      var url = environment.getProperty("motcua.peers." + peer + ".url");
      if (url == null || isSample(url)) {
        missing.add("MOTCUA_PEERS_" + peer.toUpperCase().replace("-", "") + "_URL");
      }
    }
    if (environment.getProperty(INVENTED_KEYS, Boolean.class, false)) {
      missing.add(INVENTED_KEYS + "=false");
    }
    if (!missing.isEmpty()) {
      throw new MissingSettings(String.join(", ", missing.stream().sorted().toList()));
    }
  }

  private static Stream<String> registers() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SHEETS))
          .map(sheet -> sheet.getFilename().replace(".yaml", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sandbox peer in production would take real people's data for a play. */
  private static boolean isSample(String value) {
    return value != null && value.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?");
  }

  /** After the configuration files have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
