package vn.motcua.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a letter reaches the application: once and rightly, or as the peer's fault says. */
@Component
@Profile("sandbox")
class Telling {

  /** What a peer has to tell. */
  record Letter(long id, String peer, String method, String path, String body) {

    /** The same with its first figure changed, so that the proof of the right one does not fit. */
    Letter forged() {
      int query = path.indexOf('?');
      return body == null
          ? new Letter(
              id, peer, method, path.substring(0, query) + other(path.substring(query)), null)
          : new Letter(id, peer, method, path, other(body));
    }

    private static String other(String text) {
      return text.replaceFirst("[1-8]", "9");
    }
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int STORM = 100;

  private final Faults faults;
  private final Agreement agreement;
  private final Map<String, Caller> callers;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  Telling(Faults faults, Agreement agreement, List<Caller> callers) {
    this.faults = faults;
    this.agreement = agreement;
    this.callers = callers.stream().collect(Collectors.toMap(Caller::name, Function.identity()));
  }

  boolean isSettled(Letter letter, HttpResponse<String> answer) {
    return callers.get(letter.peer()).isSettled(answer.statusCode(), answer.body());
  }

  void again(Letter letter) {
    send(letter, proof(letter)).handle((again, error) -> null).join();
  }

  /** What the application answered in the end. */
  HttpResponse<String> tell(Letter letter) {
    var proof = proof(letter);
    return switch (faults.ofCallback(letter.peer()).kind()) {
      case STORM -> storm(letter);
      case REPLAYED -> {
        var answer = send(letter, proof).join();
        send(letter, proof).handle((again, error) -> null).join();
        send(letter, proof).handle((again, error) -> null).join();
        yield answer;
      }
      case FORGED -> {
        send(letter.forged(), proof).handle((answer, error) -> null).join();
        yield send(letter, proof).join();
      }
      default -> send(letter, proof).join();
    };
  }

  /** Settled when one of them is. */
  private HttpResponse<String> storm(Letter letter) {
    var answers =
        IntStream.range(0, STORM).mapToObj(n -> send(letter, proof(letter))).toList().stream()
            .map(CompletableFuture::join)
            .toList();
    return answers.stream()
        .filter(answer -> isSettled(letter, answer))
        .findFirst()
        .orElse(answers.get(0));
  }

  private Map<String, String> proof(Letter letter) {
    return callers.get(letter.peer()).headers(letter.body());
  }

  private CompletableFuture<HttpResponse<String>> send(Letter letter, Map<String, String> proof) {
    var request = HttpRequest.newBuilder(URI.create(agreement.application() + letter.path()))
        .timeout(TIMEOUT)
        .method(
            letter.method(),
            letter.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(letter.body()));
    proof.forEach(request::header);
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
