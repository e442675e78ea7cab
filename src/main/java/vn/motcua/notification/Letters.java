package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.Reply;
import vn.motcua.notification.Outgoing.Letter;
import vn.motcua.procedure.Medium;

/**
 * Opens what is to be sent; what has become too old is not sent any more, and what could not be sent in the evening is not
 * tried in quiet hours.
 */
@Component
class Letters {

  private final ObjectMapper json;
  private final NotificationSettings settings;
  private final Clock clock;

  Letters(ObjectMapper json, NotificationSettings settings, Clock clock) {
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  CompletionStage<Reply> whileGood(
      Exchange exchange, Medium medium, Function<Letter, CompletionStage<Reply>> send) {
    var letter = read(exchange.body());
    var now = clock.instant();
    if (now.isAfter(letter.expiresAt())) {
      return CompletableFuture.completedFuture(
          new Reply.Refused("notification.not-in-time", "too old to be sent"));
    }
    var opening = settings.quiet(medium).endAfter(now.atZone(clock.getZone()));
    return opening.isEmpty()
        ? send.apply(letter)
        : CompletableFuture.completedFuture(
            new Reply.Again("quiet hours", Duration.between(now, opening.get())));
  }

  private Letter read(String body) {
    try {
      return json.readValue(body, Letter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
