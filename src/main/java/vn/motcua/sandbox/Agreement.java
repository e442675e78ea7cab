package vn.motcua.sandbox;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a peer and the application agreed on out of band: accounts, secrets, where the application is called back. */
@Component
@Profile("sandbox")
class Agreement {

  private final Environment settings;
  private final SandboxSettings sandbox;
  private final AtomicInteger turn = new AtomicInteger();

  Agreement(Environment settings, SandboxSettings sandbox) {
    this.settings = settings;
    this.sandbox = sandbox;
  }

  /** By its key below {@code motcua.peers}, such as {@code payment.secret}. */
  String of(String key) {
    return settings.getRequiredProperty("motcua.peers." + key);
  }

  /** Where the peers call: this application, whose port is known once it listens, or the nodes of the setting in turn. */
  String application() {
    var nodes = sandbox.application();
    return nodes == null
        ? "http://localhost:"
            + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"))
        : nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
  }
}
