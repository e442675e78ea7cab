package vn.motcua.notification;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Submission;
import vn.motcua.notification.Message.State;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;

/** From what happens to a dossier to what stands in the mailbox, on the telephone and at the subscriber. */
@PeersTest
class NotificationTests {

  private static final String MORNING = "2026-12-01T09:00:00+07:00";
  private static final String NIGHT = "2026-12-01T22:30:00+07:00";

  @Autowired
  Dossiers dossiers;

  @Autowired
  Messages messages;

  @Autowired
  Mailroom mailroom;

  @Autowired
  Outgoing outgoing;

  @Autowired
  Reminders reminders;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Environment settings;

  @BeforeEach
  void inTheMorning() {
    at(MORNING);
  }

  @AfterEach
  void restore() {
    List.of("mail", "sms", "web-hook-sample").forEach(peer -> desk.fault(peer, "NONE", null));
    desk.delete("/clock");
  }

  @Test
  void tellsByMailWhatHappenedAndKeepsIt() {
    var code = filed("0901234567", "mau@example.vn");
    later();

    assertThat(mails(code)).singleElement().satisfies(mail -> {
      assertThat(mail.path("to").asText()).isEqualTo("mau@example.vn");
      assertThat(mail.path("subject").asText()).isEqualTo("Đã nhận hồ sơ " + code);
      assertThat(mail.path("text").asText())
          .contains("/tra-cuu?ma=" + code)
          .doesNotContain("Nguyễn", "001090000001", "Con"); // nobody's name, no answer
    });
    assertThat(applicants(code))
        .extracting(Message::medium, Message::state, Message::occasions)
        .containsExactly(tuple(Medium.MAIL, State.SENT, List.of(Occasion.RECEIVED)));
    assertThat(told.of(MessageEvent.Sent.class))
        .anyMatch(sent -> sent.code().equals(code) && sent.medium() == Medium.MAIL);
  }

  @Test
  void oneActIsOneMessageHoweverManyTransactionsItTakes() {
    var code = filed("0901234567", null);
    dossiers.reach(code, DossierStatus.ACCEPTED);
    dossiers.reach(code, DossierStatus.PAYMENT_REQUESTED);
    later();

    assertThat(texts(code))
        .singleElement()
        .asString()
        .contains("da tiep nhan", "phi, le phi")
        .doesNotContain("da nhan ho so"); // outdated before it was sent
    assertThat(applicants(code)).hasSize(1);
  }

  @Test
  void anotherActIsAnotherMessage() {
    var code = filed("0901234567", null);
    later();
    dossiers.reach(code, DossierStatus.ACCEPTED);
    later();

    assertThat(texts(code)).hasSize(2);
  }

  @Test
  void whatWeighsMuchGoesEveryWayTheApplicantGave() {
    var code = filed("0901234567", "mau@example.vn");
    dossiers.reach(code, DossierStatus.REFUSED);
    later();

    assertThat(mails(code)).hasSize(1);
    assertThat(texts(code)).singleElement().asString().contains("khong duoc tiep nhan");
    assertThat(applicants(code)).filteredOn(one -> one.state() == State.SENT).hasSize(2);
  }

  @Test
  void saysNothingOfWhatIsRolledBackAndNothingTwice() {
    var code = filed("0901234567", null);
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
          mailroom.tell(code, Occasion.READY, "1", Map.of());
          throw new IllegalStateException("tried again");
        }))
        .hasMessage("tried again");
    for (int n = 0; n < 3; n++) {
      transaction.executeWithoutResult(
          status -> mailroom.tell(code, Occasion.READY, "1", Map.of()));
    }
    later();

    assertThat(texts(code)).singleElement().asString().containsOnlyOnce("da co ket qua");
  }

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
  void asksForNothingThatHasBeenDone() {
    at(NIGHT);
    var code = filed("0901234567", null);
    dossiers.reach(code, DossierStatus.ACCEPTED);
    dossiers.reach(code, DossierStatus.PAYMENT_REQUESTED);
    transaction.executeWithoutResult(status -> mailroom.forget(
        code, java.util.Set.of(Occasion.FEE_ASKED, Occasion.ACCEPTED, Occasion.RECEIVED)));
    at("2026-12-02T08:00:00+07:00");
    outgoing.sendDue();

    assertThat(applicants(code)).extracting(Message::state).containsExactly(State.DROPPED);
    assertThat(texts(code)).isEmpty();
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

  @Test
  void remindsOnceOfASupplementThatIsStillMissing() {
    var code = filed("0901234567", null);
    later();
    jdbc.sql(
            "insert into supplement_request (dossier_code, requested_at, reason, items, answer_until) values (?, now(), 'r', '[]', now())")
        .param(code.value())
        .update();
    long request = dossiers.supplementRequests(code).get(0).id();
    dossiers.reach(code, DossierStatus.SUPPLEMENT_REQUESTED);
    transaction.executeWithoutResult(status -> mailroom.tell(
        code,
        Occasion.SUPPLEMENT_ASKED,
        String.valueOf(request),
        Map.of("until", "2026-12-31T10:00:00Z")));
    later();
    assertThat(reminders.remind()).as("too early").isZero();

    at("2026-12-29T09:00:00+07:00");
    assertThat(reminders.remind()).isEqualTo(1);
    assertThat(reminders.remind()).as("once").isZero();
    at("2026-12-29T09:01:00+07:00");
    send();

    assertThat(texts(code)).hasSize(3);
    assertThat(texts(code).get(2))
        .contains("van cho bo sung, han chot 31/12/2026", "/bo-sung?ma=" + code);
  }

  /** Also where they act without the lock of the dossier, as a payment or a parcel may. */
  @Test
  void fiveAtOnceAreOneMessageEach() {
    var codes = IntStream.range(0, 5).mapToObj(n -> filed("0901234567", null)).toList();
    later(); // nothing is open, so that all of them want to open the message
    atOnce(codes.stream()
        .flatMap(code -> IntStream.range(0, 5)
            .mapToObj(n -> () -> transaction.executeWithoutResult(
                status -> mailroom.tell(code, Occasion.POSTED, "parcel " + n, Map.of()))))
        .toList());
    at("2026-12-01T09:05:00+07:00");
    atOnce(IntStream.range(0, 5).<Runnable>mapToObj(n -> outgoing::sendDue).toList());

    codes.forEach(code -> {
      awaitSent(code);
      assertThat(texts(code)).hasSize(2);
      assertThat(texts(code).get(1)).contains("da gui buu chinh");
    });
  }

  private static void atOnce(List<Runnable> acts) {
    var threads = Executors.newFixedThreadPool(5);
    try {
      var all = acts.stream().map(act -> CompletableFuture.runAsync(act, threads)).toList();
      all.forEach(CompletableFuture::join); // one that fails, fails the test
    } finally {
      threads.shutdown();
    }
  }

  /** Until the act is over, then sent and settled. */
  private void later() {
    var now = OffsetDateTime.parse(desk.get("/clock").path("now").asText());
    at(now.plus(Duration.ofSeconds(30)).toString());
    send();
  }

  private void send() {
    outgoing.sendDue();
    await()
        .atMost(ofSeconds(30))
        .until(() -> jdbc.sql("select count(*) from message where state = 'SENDING'")
                .query(Integer.class)
                .single()
            == 0);
  }

  private void awaitSent(DossierCode code) {
    await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(applicants(code))
        .extracting(Message::state)
        .containsOnly(State.SENT));
  }

  private int attempts(DossierCode code) {
    return jdbc.sql(
            "select coalesce(max(attempts), 0) from exchange where subject = ? and peer = 'sms'")
        .param(code.value())
        .query(Integer.class)
        .single();
  }

  private DossierCode filed(String phone, String email) {
    var like = DossierFiling.birthRegistration(0);
    var applicant = like.content().applicant();
    return dossiers
        .submit(new Submission(
            like.procedureCode(),
            like.procedureVersion(),
            like.receivingOffice(),
            like.handlingOffice(),
            like.channel(),
            new DossierContent(
                new Applicant(
                    applicant.kind(),
                    applicant.fullName(),
                    applicant.personalId(),
                    applicant.dateOfBirth(),
                    phone,
                    email,
                    applicant.address()),
                like.content().answers(),
                like.content().delivery(),
                List.of()),
            List.of(),
            null))
        .code();
  }

  private List<Message> applicants(DossierCode code) {
    return messages.of(code).stream()
        .filter(message -> message.medium() != Medium.WEB_HOOK)
        .toList();
  }

  private List<JsonNode> mails(DossierCode code) {
    return desk.effects("mail", code);
  }

  private List<String> texts(DossierCode code) {
    return desk.effects("sms", code).stream()
        .map(one -> one.path("text").asText())
        .toList();
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

  private void at(String now) {
    desk.put("/clock", "{\"now\":\"" + now + "\"}");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
