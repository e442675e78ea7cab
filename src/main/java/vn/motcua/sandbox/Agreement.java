package vn.motcua.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a peer and the application agreed on out of band: accounts, secrets, where the application is called back. */
@Component
@Profile("sandbox")
class Agreement {

  private final Environment settings;

  Agreement(Environment settings) {
    this.settings = settings;
  }

  /** By its key below {@code motcua.peers}, such as {@code payment.secret}. */
  String of(String key) {
    return settings.getRequiredProperty("motcua.peers." + key);
  }

  /** The port is known once the application listens. */
  String application() {
    return "http://localhost:"
        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
  }
}
