package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.Reply;
import vn.motcua.procedure.Medium;

/** What is tried again after hours in which its peer was away. */
class LettersTests {

  private final JsonMapper json =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void aTelephoneDoesNotRingAtNightForWhatFailedInTheEvening() {
    assertThat(at("2026-12-01T22:30:00+07:00", Medium.SMS))
        .isEqualTo(new Reply.Again("quiet hours", Duration.ofMinutes(8 * 60 + 30)));
    assertThat(sent).hasValue(0);
  }

  @Test
  void goesInTheMorningAndAMailAtAnyTime() {
    assertThat(at("2026-12-02T07:00:00+07:00", Medium.SMS)).isInstanceOf(Reply.Answered.class);
    assertThat(at("2026-12-01T22:30:00+07:00", Medium.MAIL)).isInstanceOf(Reply.Answered.class);
    assertThat(sent).hasValue(2);
  }

  @Test
  void isNotSentWhenItIsTooOld() {
    assertThat(at("2026-12-02T20:00:01+07:00", Medium.MAIL)).isInstanceOf(Reply.Refused.class);
    assertThat(sent).hasValue(0);
  }

  private Reply at(String now, Medium medium) {
    var clock = Clock.fixed(OffsetDateTime.parse(now).toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    var settings = new NotificationSettings(
        "",
        "",
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        Map.of(Medium.SMS, new QuietHours("21:00", "07:00")),
        List.of(),
        List.of());
    return new Letters(json, settings, clock)
        .whileGood(exchange(), medium, letter -> {
          sent.incrementAndGet();
          return CompletableFuture.completedFuture(new Reply.Answered("{}"));
        })
        .toCompletableFuture()
        .join();
  }

  private static Exchange exchange() {
    var body =
        """
        {"message": 1, "to": "84901234567", "text": "x", "link": "y", "expiresAt": "2026-12-02T13:00:00Z"}""";
    return new Exchange(1, UUID.randomUUID(), "sms", "sms.send", "x", null, body, 2);
  }
}
