package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.notification.Message.State;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;

/** What is told, once for each act; how it arrives is tried in {@link MessageDeliveryTests}. */
class NotificationTests extends NotificationScene {

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
  void asksForNothingThatHasBeenDone() {
    at(NIGHT);
    var code = filed("0901234567", null);
    dossiers.reach(code, DossierStatus.ACCEPTED);
    dossiers.reach(code, DossierStatus.PAYMENT_REQUESTED);
    transaction.executeWithoutResult(status ->
        mailroom.forget(code, Set.of(Occasion.FEE_ASKED, Occasion.ACCEPTED, Occasion.RECEIVED)));
    at("2026-12-02T08:00:00+07:00");
    outgoing.sendDue();

    assertThat(applicants(code)).extracting(Message::state).containsExactly(State.DROPPED);
    assertThat(texts(code)).isEmpty();
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
            .<Runnable>mapToObj(n -> () -> transaction.executeWithoutResult(
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
      var all =
          acts.stream().map(act -> CompletableFuture.runAsync(act, threads)).toList();
      all.forEach(CompletableFuture::join); // one that fails, fails the test
    } finally {
      threads.shutdown();
    }
  }
}
