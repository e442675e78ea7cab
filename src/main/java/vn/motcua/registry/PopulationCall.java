package vn.motcua.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.Sha256;

/** One signed SOAP call to the population database; authentication variant (a) of protocols §11. */
@Component
class PopulationCall {

  static final String PEER = "population";

  private final Peers peers;
  private final Clock clock;

  PopulationCall(Peers peers, Clock clock) {
    this.peers = peers;
    this.clock = clock;
  }

  /** Faults, other statuses than 200 and answers that are no SOAP end the stage exceptionally. */
  CompletionStage<Element> send(String envelope, HttpClient http) {
    return http.sendAsync(request(envelope), HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(PopulationCall::read);
  }

  private HttpRequest request(String envelope) {
    var peer = peers.of(PEER);
    var timestamp = Long.toString(clock.millis());
    var proof = Sha256.of(peer.url() + peer.user() + timestamp + peer.secret());
    var credentials = (peer.user() + ":" + proof).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(peer.url())
        .timeout(peer.timeout())
        .header("Content-Type", "text/xml; charset=utf-8")
        .header("SOAPAction", "\"\"")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Timestamp", timestamp)
        .POST(HttpRequest.BodyPublishers.ofString(envelope, StandardCharsets.UTF_8))
        .build();
  }

  private static Element read(HttpResponse<byte[]> response) {
    try {
      if (response.statusCode() != 200) {
        throw new IOException("the population database answered HTTP " + response.statusCode());
      }
      return Soap.answer(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
