package vn.motcua.notification;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.notification.Message.State;

/** From the message to the mailbox, the telephone and the subscriber, whatever hour it is and whatever fails. */
class MessageDeliveryTests extends NotificationScene {

  @Test
  void holdsAnSmsOverNightAndSaysTheLastWordInTheMorning() {
    at(NIGHT);
    var code = filed("0901234567", null);
    at("2026-12-01T22:31:00+07:00");
    outgoing.sendDue();
    assertThat(applicants(code)).extracting(Message::state).containsExactly(State.HELD);
    assertThat(applicants(code).get(0).dueAt())
        .isEqualTo(OffsetDateTime.parse("2026-12-02T07:00:00+07:00").toInstant());

    dossiers.reach(code, DossierStatus.ACCEPTED);
    at("2026-12-01T22:35:00+07:00");
    outgoing.sendDue();
    assertThat(applicants(code))
        .extracting(Message::state)
        .containsExactly(State.REPLACED, State.HELD);
    assertThat(texts(code)).isEmpty();

    at("2026-12-02T07:00:01+07:00");
    send();
    assertThat(texts(code)).singleElement().asString().contains("da tiep nhan");
  }

  @Test
  void aMailMayComeAtNight() {
    at(NIGHT);
    var code = filed("0901234567", "mau@example.vn");
    at("2026-12-01T22:31:00+07:00");
    send();

    assertThat(mails(code)).hasSize(1);
  }

  @Test
  void repeatsAnSmsWhoseAnswerWasLostWithTheSameNumberOnce() {
    desk.fault("sms", "LOSE_REPLY", 1);
    var code = filed("0901234567", null);
    later();

    assertThat(texts(code)).hasSize(1);
    assertThat(desk.requests("sms", code))
        .hasSize(2)
        .extracting(one -> one.path("idempotencyKey").asText())
        .containsOnly(desk.effects("sms", code).get(0).path("key").asText());
    var rqst = desk.requests("sms", code).get(0).path("body").asText();
    assertThat(rqst)
        .contains("\"name\":\"send_sms_list\"", "\"MOBILELIST\":\"84901234567\"")
        .contains("\"DATACODING\":\"0\"", "\"NUM\":\"1\"", "\"SCHEDULETIME\":\"\"");
  }

  @Test
  void aMailServerThatHangsUpHasTheMailOnce() {
    desk.fault("mail", "LOSE_REPLY", 1);
    var code = filed("0901234567", "mau@example.vn");
    later();

    assertThat(mails(code)).hasSize(1);
    assertThat(desk.requests("mail", code)).hasSize(2);
  }

  @Test
  void givesUpANumberTheGatewayRefusesAndSaysWhy() {
    var code = filed("0900000000", null);
    later();

    assertThat(applicants(code)).singleElement().satisfies(message -> {
      assertThat(message.state()).isEqualTo(State.FAILED);
      assertThat(message.reason()).isEqualTo("notification.address-refused");
    });
    assertThat(desk.requests("sms", code)).hasSize(1);
  }

  @Test
  void takesTheTelephoneWhereTheMailAddressIsNone() {
    var code = filed("0901234567", "mau@example.vn, khac@example.vn");
    var other = filed("024 3825 1234", "Mẫu");
    later();

    assertThat(texts(code)).hasSize(1);
    assertThat(mails(code)).isEmpty();
    assertThat(applicants(other)).singleElement().satisfies(message -> assertThat(message.reason())
        .isEqualTo("notification.address-invalid"));
  }

  @Test
  void isNotSentAnyMoreWhenItHasBecomeTooOld() {
    desk.fault("sms", "DOWN", null);
    var code = filed("0901234567", null);
    at("2026-12-01T09:01:00+07:00");
    outgoing.sendDue();
    await().until(() -> !desk.requests("sms", code).isEmpty() || attempts(code) > 0);
    at("2026-12-03T09:00:00+07:00");

    await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(applicants(code))
        .extracting(Message::state, Message::reason)
        .containsExactly(tuple(State.FAILED, "notification.not-in-time")));
    assertThat(texts(code)).isEmpty();
  }

  @Test
  void tellsTheSubscriberUnderASealNobodyElseCanMake() throws Exception {
    var code = filed("0901234567", null);
    later();

    await().untilAsserted(() -> assertThat(desk.effects("web-hook-sample", code))
        .singleElement()
        .satisfies(word -> {
          var body = word.path("word");
          assertThat(body.path("dossierCode").asText()).isEqualTo(code.value());
          assertThat(body.path("occasions").get(0).path("occasion").asText()).isEqualTo("received");
          assertThat(body.toString()).doesNotContain("Nguyễn", "0901234567");
        }));
    assertThat(forged()).isEqualTo(401);
  }

  private int attempts(DossierCode code) {
    return jdbc.sql(
            "select coalesce(max(attempts), 0) from exchange where subject = ? and peer = 'sms'")
        .param(code.value())
        .query(Integer.class)
        .single();
  }

  private int forged() throws Exception {
    var request = HttpRequest.newBuilder(
            URI.create(settings.getRequiredProperty("motcua.peers.web-hook-sample.url")))
        .header("Idempotency-Key", "k")
        .header(
            "X-Motcua-Timestamp", String.valueOf(OffsetDateTime.parse(MORNING).toEpochSecond()))
        .header("X-Motcua-Signature", "sha256=" + "0".repeat(64))
        .POST(HttpRequest.BodyPublishers.ofString("{}"))
        .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
