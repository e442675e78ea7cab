package vn.motcua.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Các hệ thống liên thông — where each peer is and how it is spoken to ({@code motcua.peers.*}). */
@ConfigurationProperties("motcua")
public record Peers(Map<String, Peer> peers) {

  /**
   * @param timeout how long one call may take; the lease of a sent row is longer by itself
   * @param concurrency how many calls may be under way at once from one node
   * @param failures how many of the last ten calls fail until the peer is left alone
   * @param pause how long it is left alone before it is tried again
   * @param largestAnswer longer answers are not read
   * @param options what only this peer's protocol needs: unit code, merchant code …
   */
  public record Peer(
      URI url,
      String user,
      String secret,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("8") int concurrency,
      @DefaultValue("5") int failures,
      @DefaultValue("5s") Duration pause,
      @DefaultValue("8MB") DataSize largestAnswer,
      Map<String, String> options) {

    public String option(String name) {
      return optional(name)
          .orElseThrow(() -> new IllegalStateException("the peer's option is not set: " + name));
    }

    public Optional<String> optional(String name) {
      return Optional.ofNullable(options == null ? null : named(options, name))
          .filter(value -> !value.isBlank());
    }

    /**
     * The keys a peer may sign with: its present one, and for as long as it is changed the one before.
     *
     * @param previous the option that holds the one before, absent once it is retired
     */
    public List<String> keys(String present, String previous) {
      return Stream.concat(Stream.of(present), optional(previous).stream()).toList();
    }

    public URI at(String path) {
      return URI.create(url + path);
    }

    /** Without secret and options, which hold secrets too. */
    @Override
    public String toString() {
      return "Peer[url=%s, user=%s]".formatted(url, user);
    }
  }

  public Peer of(String name) {
    var peer = named(peers, name);
    if (peer == null) {
      throw new IllegalStateException("motcua.peers." + name + " is not set");
    }
    return peer;
  }

  /** An environment variable cannot spell a hyphen: MOTCUA_PEERS_NATIONALPORTAL_URL. */
  private static <T> T named(Map<String, T> all, String name) {
    var exact = all.get(name);
    return exact != null ? exact : all.get(name.replace("-", ""));
  }
}
