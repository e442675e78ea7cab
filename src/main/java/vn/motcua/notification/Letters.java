package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.Reply;
import vn.motcua.notification.Outgoing.Letter;

/** Opens what is to be sent; what has become too old is not sent any more. */
@Component
class Letters {

  private final ObjectMapper json;
  private final Clock clock;

  Letters(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  CompletionStage<Reply> whileGood(
      Exchange exchange, Function<Letter, CompletionStage<Reply>> send) {
    var letter = read(exchange.body());
    return clock.instant().isAfter(letter.expiresAt())
        ? CompletableFuture.completedFuture(
            new Reply.Refused("notification.not-in-time", "too old to be sent"))
        : send.apply(letter);
  }

  private Letter read(String body) {
    try {
      return json.readValue(body, Letter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
