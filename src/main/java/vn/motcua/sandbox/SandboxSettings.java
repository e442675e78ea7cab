package vn.motcua.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * @param port where the peers listen
 * @param data the folder that is kept between starts
 * @param durable whether a commit survives a power cut; off only for fast tests
 * @param callbackPause how long a peer waits before it calls again; VNPAY's own is five minutes
 * @param callbackTries how often a peer calls; VNPAY's own is ten
 * @param server host and port of a PostgreSQL server that runs already and trusts this machine; null starts one in the folder
 * @param peers whether the peers are played here; a second node leaves them to the first one, on the same port setting
 * @param application where the peers call back, several addresses in turn; null for this application itself
 */
@Profile("sandbox")
@ConfigurationProperties("motcua.sandbox")
record SandboxSettings(
    @DefaultValue("8090") int port,
    @DefaultValue("data") Path data,
    @DefaultValue("true") boolean durable,
    @DefaultValue("3s") Duration callbackPause,
    @DefaultValue("200") int callbackTries,
    String server,
    @DefaultValue("true") boolean peers,
    List<String> application) {}
