package vn.motcua.exchange;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.springframework.util.unit.DataSize;

/**
 * What one attempt says to a peer and hears from it: the client its operation is given.
 *
 * <p>An answer is read within the peer's time and size, must be in the charset it names, and is kept with its request; so no
 * operation has to think of a peer that answers without end or not at all.
 */
final class Conversation extends HttpClient {

  private final HttpClient line;
  private final Duration timeout;
  private final DataSize largestAnswer;
  private final Clock clock;
  private final List<PeerCall> calls = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<?>> open = new CopyOnWriteArrayList<>();
  private final long begin = System.nanoTime();
  private volatile int settledCalls = -1;

  Conversation(HttpClient line, Peers.Peer peer, Clock clock) {
    this.line = line;
    this.timeout = peer.timeout();
    this.largestAnswer = peer.largestAnswer();
    this.clock = clock;
  }

  List<PeerCall> calls() {
    return List.copyOf(calls);
  }

  /** What was asked about before is known now: only the calls from here on can leave a doubt. */
  void doubtIsOver() {
    settledCalls = calls.size();
  }

  boolean isDoubtOver() {
    return settledCalls >= 0;
  }

  /** The last call since {@link #doubtIsOver}, or null when nothing was said. */
  PeerCall last() {
    return calls.size() <= Math.max(0, settledCalls) ? null : calls.get(calls.size() - 1);
  }

  long nanos() {
    return System.nanoTime() - begin;
  }

  /** Nobody waits any more; connections on which an answer still drips are closed. */
  void hangUp() {
    open.forEach(call -> call.cancel(true));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    var call = new PeerCall(request, clock.instant());
    calls.add(call);
    var answer =
        line.sendAsync(request, head -> new LimitedBody(Math.toIntExact(largestAnswer.toBytes())));
    open.add(answer);
    // The request's own time-out ends with the head of the answer, this one with its last byte.
    return answer
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((response, error) -> note(call, answer, response, error))
        .thenCompose(response -> hand(call, response, handler));
  }

  private void note(
      PeerCall call, CompletableFuture<?> answer, HttpResponse<byte[]> response, Throwable error) {
    open.remove(answer);
    if (response != null) {
      call.heard(response, clock.instant());
      return;
    }
    call.failed(error);
    if (error instanceof TimeoutException) {
      answer.cancel(true);
    }
  }

  private static <T> CompletionStage<HttpResponse<T>> hand(
      PeerCall call, HttpResponse<byte[]> response, BodyHandler<T> handler) {
    try {
      Charsets.check(response);
    } catch (IOException e) {
      call.failed(e);
      return CompletableFuture.failedFuture(e);
    }
    var heard = new HeardAnswer<T>(response, null);
    var reader = handler.apply(heard);
    reader.onSubscribe(NOTHING_MORE);
    if (response.body().length > 0) {
      reader.onNext(List.of(ByteBuffer.wrap(response.body()).asReadOnlyBuffer()));
    }
    reader.onComplete();
    return reader.getBody().thenApply(body -> new HeardAnswer<>(response, body));
  }

  private static final Flow.Subscription NOTHING_MORE = new Flow.Subscription() {
    @Override
    public void request(long more) {
      // all has been read
    }

    @Override
    public void cancel() {
      // all has been read
    }
  };

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    throw new UnsupportedOperationException("an operation must not wait for its peer");
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return line.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return line.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return line.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return line.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return line.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return line.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return line.authenticator();
  }

  @Override
  public Version version() {
    return line.version();
  }

  @Override
  public Optional<Executor> executor() {
    return line.executor();
  }
}
