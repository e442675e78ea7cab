package vn.motcua.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** How a request ends: once, also when it is answered four times, when a node dies, and when nothing helps. */
class ExchangeEndTests extends ExchangeScene {

  @Test
  void goesOnOnceThoughFourBringTheAnswer() throws Exception {
    there.does((heard, line) -> Thread.sleep(5000));
    var node = node();
    long id = node.ask(plain(), null, "a");
    reaches(node, id, "SENT");
    node.dispatcher.stop();
    var row = node.table.find(id).orElseThrow();
    var start = new CyclicBarrier(4);

    var threads = Stream.generate(() -> new Thread(() -> {
          try {
            start.await();
            node.settlement.settle(row, new Reply.Answered("{}"), null);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }))
        .limit(4)
        .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }

    assertThat(node.toldOf(ExchangeEvent.Answered.class, id)).isEqualTo(1);
    assertThat(node.state(id)).isEqualTo("RESUMED");
  }

  @Test
  void dropsAnAnswerToWhatNobodyWaitsForAnyMore() {
    there.does((heard, line) -> {
      Thread.sleep(400);
      line.answer(200, "{\"word\":\"done\"}");
    });
    var node = node();
    long id = node.transaction.execute(status -> {
      long asked = node.exchanges.request(plain(), null, null, Map.of("n", 1));
      node.exchanges.await(asked, new Waiting("process", "execution", "activity-" + asked));
      return asked;
    });
    reaches(node, id, "SENT");

    node.exchanges.abandon("activity-" + id);
    await().until(() -> there.heard().size(), heard -> heard == 1);
    pause(800);

    assertThat(node.state(id)).isEqualTo("CANCELLED");
    assertThat(node.told).isEmpty();
  }

  /** The node died after the peer had accepted: another one asks with the same key, and sends nothing new. */
  @Test
  void asksAboutWhatADeadNodeHadSent() {
    var node = node();
    node.dispatcher.stop();
    long id = node.ask(careful(), null, "a");
    node.jdbc
        .sql(
            "update exchange set state = 'SENT', attempts = 1, sent_at = now(), due_at = now() - interval '1 second' where id = ?")
        .param(id)
        .update();
    var key = node.column(id, "idempotency_key::text", String.class);

    var other = node();

    reaches(other, id, "RESUMED");
    assertThat(paths()).containsExactly("/ask");
    assertThat(there.heard().get(0).key()).isEqualTo(key);
  }

  /** Somebody else was quicker with the dossier; that is not the peer's fault and no attempt. */
  @Test
  void triesToGoOnAgainWithoutAskingThePeerAgain() {
    var node = node();
    var times = new AtomicInteger();
    node.listens(event -> {
      if (times.incrementAndGet() <= 3) {
        throw new OptimisticLockingFailureException("somebody else was quicker");
      }
    });

    long id = node.ask(plain(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(there.heard()).hasSize(1);
    assertThat(node.column(id, "attempts", Integer.class)).isEqualTo(1);
    assertThat(node.column(id, "resumes", Integer.class)).isEqualTo(3);
    assertThat(node.toldOf(ExchangeEvent.Answered.class, id)).isEqualTo(1);
  }

  @Test
  void isGivenUpOnceAfterSeventyTwoHoursAndBlocksItsOwnKeyOnly() {
    there.does((heard, line) -> {
      if (heard.body().contains("bad")) {
        line.answer(503, "");
      } else {
        line.answer(200, "{\"word\":\"done\"}");
      }
    });
    var node = node();
    long bad = node.ask(plain(), "one", "bad");
    long behind = node.ask(plain(), "one", "good");
    long free = node.ask(plain(), "two", "good");
    reaches(node, free, "RESUMED");
    await().until(() -> node.column(bad, "attempts", Integer.class), attempts -> attempts >= 2);
    assertThat(node.state(bad)).isNotEqualTo("GIVEN_UP");

    node.jdbc
        .sql("update exchange set first_sent_at = now() - interval '73 hours' where id = ?")
        .param(bad)
        .update();

    reaches(node, bad, "GIVEN_UP");
    pause(1500);
    assertThat(node.toldOf(ExchangeEvent.GivenUp.class, bad)).isEqualTo(1);
    assertThat(node.state(behind)).isEqualTo("PENDING");
    assertThat(node.column(behind, "attempts", Integer.class)).isZero();

    there.does((heard, line) -> line.answer(200, "{\"word\":\"done\"}"));
    node.transaction.executeWithoutResult(status -> node.exchanges.repeat(bad));

    reaches(node, bad, "RESUMED");
    reaches(node, behind, "RESUMED");
    assertThat(there.heard().get(there.heard().size() - 1).body()).contains("good");
  }

  /** What waited behind another request has its own seventy-two hours. */
  @Test
  void countsFromTheFirstSendingNotFromTheFirstWish() {
    there.does((heard, line) -> line.answer(503, ""));
    var node = node();
    node.dispatcher.stop();
    long id = node.ask(plain(), null, "a");
    node.jdbc
        .sql("update exchange set created_at = now() - interval '80 hours' where id = ?")
        .param(id)
        .update();

    var other = node();
    await().until(() -> other.column(id, "attempts", Integer.class), attempts -> attempts >= 2);

    assertThat(other.state(id)).isNotEqualTo("GIVEN_UP");
  }

  @Test
  void goesToAPersonAtOnceWhenTheAnswerContradictsItself() {
    there.does((heard, line) -> line.answer(200, "{\"word\":\"odd\"}"));
    var node = node();

    long id = node.ask(plain(), null, "a");

    reaches(node, id, "GIVEN_UP");
    assertThat(node.toldOf(ExchangeEvent.GivenUp.class, id)).isEqualTo(1);
    assertThat(node.column(id, "error", String.class)).isEqualTo("done and not done");
  }

  @Test
  void takesThePeersNoForAnAnswer() {
    there.does((heard, line) -> line.answer(409, "Không đủ điều kiện"));
    var node = node();

    long id = node.ask(plain(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(node.told)
        .singleElement()
        .isInstanceOfSatisfying(
            ExchangeEvent.Refused.class, no -> assertThat(no.code()).isEqualTo("peer.says-no"));
  }

  @Test
  void keepsWhatWasSaidWithoutSecretsAndClearsIt() {
    there.does((heard, line) -> line.answer(
        200, "{\"word\":\"done\",\"access_token\":\"t0k3n\",\"note\":\"a-secret-of-the-peer\"}"));
    var node = node();
    long id = node.transaction.execute(status -> node.exchanges.request(
        plain(), null, null, Map.of("password", "s3cr3t", "text", "x".repeat(100_000))));
    reaches(node, id, "RESUMED");

    var kept = node.attempts.of(id);

    assertThat(kept).singleElement().satisfies(attempt -> {
      assertThat(attempt.httpStatus()).isEqualTo(200);
      assertThat(attempt.answer()).contains("done").doesNotContain("t0k3n", "a-secret-of-the-peer");
      assertThat(attempt.request())
          .doesNotContain("s3cr3t")
          .hasSizeLessThan(66_000)
          .endsWith("…");
      assertThat(attempt.url()).endsWith("/do");
      assertThat(attempt.answeredAt()).isAfterOrEqualTo(attempt.sentAt());
    });
    assertThat(node.attempts.clear(java.time.Instant.now().minus(Duration.ofDays(1))))
        .isZero();
    assertThat(node.attempts.clear(java.time.Instant.now().plusSeconds(5))).isPositive();
    assertThat(node.attempts.of(id)).isEmpty();
  }

  @Test
  void masksWhereverASecretStands() {
    assertThat(List.of(
            Mask.secrets("{\"vnp_SecureHash\":\"abc\",\"a\":1}", List.of()),
            Mask.secrets("grant_type=x&client_secret=abc&b=2", List.of()),
            Mask.secrets("https://x/y?token=abc&z=1", List.of()),
            Mask.secrets("<dan:Password>abc</dan:Password>", List.of()),
            Mask.secrets("{\"data\":\"{\\\"session\\\":\\\"abc\\\"}\"}", List.of()),
            Mask.secrets("{\"note\":\"abc-def\"}", List.of("abc-def"))))
        .noneMatch(text -> text.contains("abc"))
        .allMatch(text -> text.contains("*****"));
    assertThat(Mask.people("001090000001 và 0901234567")).isEqualTo("001*****01 và 090*****67");
    assertThat(Mask.people("tới 84901234567 và mau.nguyen@example.vn"))
        .isEqualTo("tới 8490*****67 và m*****@example.vn");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
