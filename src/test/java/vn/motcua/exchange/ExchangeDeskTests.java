package vn.motcua.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Refusal;

class ExchangeDeskTests extends ExchangeScene {

  private static final String REASON = "Bưu điện xác nhận qua điện thoại";

  @Test
  void tellsHowItStandsWithEveryPeer() {
    there.does((heard, line) -> {
      if (heard.body().contains("good")) {
        line.answer(200, "{\"word\":\"done\"}");
      } else {
        line.cut();
      }
    });
    var node = node();
    reaches(node, node.ask(plain(), null, "good"), "RESUMED");
    long id = node.ask(plain(), null, "bad");
    long given = node.ask(plain(), null, "bad");
    await().until(() -> node.state(id), "UNKNOWN"::equals);
    node.jdbc
        .sql(
            "update exchange set first_sent_at = now() - interval '73 hours', due_at = now() where id = ?")
        .param(given)
        .update();
    reaches(node, given, "GIVEN_UP");

    var situation = node.desk.situations().get(0);

    assertThat(situation.peer()).isEqualTo(peer);
    assertThat(situation.open()).isEqualTo(1);
    assertThat(situation.unknown()).isEqualTo(1);
    assertThat(situation.givenUp()).isEqualTo(1);
    assertThat(situation.lastError()).isNotBlank();
    assertThat(situation.lastAnswerAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(situation.oldestAge()).isPositive().isLessThan(Duration.ofMinutes(1));
    assertThat(node.desk.open(peer, 0)).extracting(ExchangeState::id).containsExactly(id, given);
    assertThat(node.desk.open(peer, 1)).isEmpty();
    assertThat(node.desk.letter(id)).get().satisfies(letter -> {
      assertThat(letter.attempts()).isNotEmpty();
      assertThat(letter.request()).contains("bad");
    });
  }

  @Test
  void triesAgainNowOrLater() {
    there.does((heard, line) -> line.answer(503, "", "Retry-After: 3000"));
    var node = node();
    long id = node.ask(plain(), null, "a");
    await().until(() -> node.column(id, "attempts", Integer.class), attempts -> attempts == 1);
    await().until(() -> node.state(id), "PENDING"::equals);

    desk(node, () -> node.desk.postpone(id, Instant.now().plus(Duration.ofHours(5))));
    assertThat(node.column(id, "extract(epoch from due_at - now())", Double.class))
        .isBetween(17_900.0, 18_001.0);
    there.does((heard, line) -> line.answer(200, "{\"word\":\"done\"}"));
    desk(node, () -> assertThat(node.desk.retryAll(node.desk.tryable(peer))).isEqualTo(1));

    reaches(node, id, "RESUMED");
    assertThat(node.told)
        .filteredOn(ExchangeEvent.ByHand.class::isInstance)
        .extracting(event -> ((ExchangeEvent.ByHand) event).act())
        .containsExactly(ExchangeEvent.Act.POSTPONED, ExchangeEvent.Act.RETRIED);
    refuses("exchange.not-waiting", () -> node.desk.retryNow(id));
    refuses("exchange.request-unknown", () -> node.desk.retryNow(-1));
    refuses("exchange.moment-not-possible", () -> node.desk.postpone(id, Instant.EPOCH));
  }

  @Test
  void settlesByHandAsIfThePeerHadSaidIt() {
    there.does((heard, line) -> line.cut());
    var node = node();
    long id = node.ask(careful(), null, "a");
    await().until(() -> node.state(id), "UNKNOWN"::equals);
    var facts = Map.of("word", "yes", "number", " EM1 ");

    refuses(
        "exchange.reason-too-short", () -> node.desk.settle(id, facts, "vì thế    ", "quantri"));
    refuses("exchange.facts-invalid", () -> node.desk.settle(id, Map.of(), REASON, "quantri"));
    refuses(
        "exchange.facts-invalid",
        () -> node.desk.settle(id, Map.of("word", "maybe"), REASON, "quantri"));
    refuses(
        "exchange.facts-invalid",
        () -> node.desk.settle(id, Map.of("word", "yes", "other", "1"), REASON, "quantri"));
    desk(node, () -> node.desk.settle(id, facts, REASON, "quantri"));

    assertThat(node.state(id)).isEqualTo("RESUMED");
    assertThat(node.told).hasSize(2);
    assertThat((ExchangeEvent.ByHand) node.told.get(0)).satisfies(byHand -> {
      assertThat(byHand.reason()).isEqualTo(REASON);
      assertThat(byHand.officer()).isEqualTo("quantri");
    });
    assertThat(((ExchangeEvent.Answered) node.told.get(1)).json())
        .isEqualTo("{\"word\":\"yes\",\"number\":\"EM1\"}");
    refuses("exchange.settled-before", () -> node.desk.settle(id, facts, REASON, "quantri"));
  }

  private static void desk(TestNode node, Runnable act) {
    node.transaction.executeWithoutResult(status -> act.run());
  }

  private static void refuses(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
