package vn.motcua.notification;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.procedure.Medium;

/**
 * Tells one subscriber by a signed POST; each subscriber has a line of its own, so that a silent one slows nobody else.
 *
 * <p>Signed are the seconds of {@code X-Motcua-Timestamp}, a full stop and the body, so that nobody can play an old word
 * again; {@code Idempotency-Key} stays the same however often it is sent.
 */
final class CallWebHook implements PeerOperation {

  private static final String PREFIX = "web-hook.";

  /** The subscriber is there, but not now, or not for us yet. */
  private static final Set<Integer> LATER = Set.of(401, 403, 404, 408, 425, 429);

  private final String subscriber;
  private final Letters letters;
  private final Peers peers;
  private final Clock clock;

  CallWebHook(String subscriber, Letters letters, Peers peers, Clock clock) {
    this.subscriber = subscriber;
    this.letters = letters;
    this.peers = peers;
    this.clock = clock;
    var secret = peers.of(subscriber).secret();
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException("motcua.peers." + subscriber + ".secret is not set");
    }
  }

  static String nameOf(String subscriber) {
    return PREFIX + subscriber;
  }

  @Override
  public String name() {
    return nameOf(subscriber);
  }

  @Override
  public String peer() {
    return subscriber;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    return letters.whileGood(exchange, Medium.WEB_HOOK, letter -> {
      var peer = peers.of(subscriber);
      var seconds = String.valueOf(clock.instant().getEpochSecond());
      var request = HttpRequest.newBuilder(peer.url())
          .timeout(peer.timeout())
          .header("Content-Type", "application/json; charset=utf-8")
          .header("Idempotency-Key", exchange.key().toString())
          .header("X-Motcua-Timestamp", seconds)
          .header(
              "X-Motcua-Signature", "sha256=" + seal(peer.secret(), seconds + "." + letter.text()))
          .POST(HttpRequest.BodyPublishers.ofString(letter.text()))
          .build();
      return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .thenApply(response -> reply(response.statusCode()));
    });
  }

  private static Reply reply(int status) {
    if (status >= 200 && status < 300) {
      return new Reply.Answered("{}");
    }
    return status >= 400 && status < 500 && !LATER.contains(status)
        ? new Reply.Refused("notification.subscriber-refused", "HTTP " + status)
        : new Reply.Again("the subscriber answered HTTP " + status, null);
  }

  private static String seal(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
