package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** Random sequences of wishes, faults and moods of the bank: money goes back once, and never more than was paid. */
class RefundSequencesTests extends RefundScene {

  private static final int SEQUENCES = 50;
  private static final long PAID = 16_000;

  private sealed interface Act {
    record Part(long amount, Way way) implements Act {}

    record All() implements Act {}

    record Fault(String kind) implements Act {}

    record Bank(String does) implements Act {}

    record FollowUp() implements Act {}
  }

  @Test
  void neverGivesBackTwiceNorMoreThanWasPaid() {
    JqwikSession.run(() -> sequences().sampleStream().limit(SEQUENCES).forEach(this::play));
  }

  private static Arbitrary<List<Act>> sequences() {
    Arbitrary<Act> part = Combinators.combine(
            Arbitraries.longs().between(1, 9000),
            Arbitraries.of(Way.GATEWAY, Way.GATEWAY, Way.CASH))
        .as(Act.Part::new);
    Arbitrary<Act> fault = Arbitraries.of(
            "LOSE_REPLY", "DUPLICATE", "ERROR", "DOWN", "RESET", "MALFORMED")
        .map(Act.Fault::new);
    Arbitrary<Act> bank = Arbitraries.of("TRANSFERS", "TAKES_TIME", "REJECTS").map(Act.Bank::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, part),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(new Act.All())),
            net.jqwik.api.Tuple.of(3, fault),
            net.jqwik.api.Tuple.of(2, bank),
            net.jqwik.api.Tuple.of(2, Arbitraries.just(new Act.FollowUp())))
        .list()
        .ofMinSize(3)
        .ofMaxSize(9);
  }

  private void play(List<Act> acts) {
    desk.fault("payment", "NONE", null);
    var code = aPaidDossier();
    for (var act : acts) {
      play(code, act);
      assertThat(ours(code)).as("after %s of %s", act, acts).isLessThanOrEqualTo(PAID);
      assertThat(gateways(code) + cash(code))
          .as("after %s of %s", act, acts)
          .isLessThanOrEqualTo(PAID);
    }
    comeToTheEnd(code);

    var online = refunds.of(code).stream()
        .filter(refund -> refund.way() == Way.GATEWAY && refund.state() == State.DONE)
        .toList();
    assertThat(online.stream().mapToLong(refund -> refund.amount().amount()).sum())
        .as("both books after %s", acts)
        .isEqualTo(gateways(code));
    assertThat(online)
        .extracting(Refund::transactionNo)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  private void play(DossierCode code, Act act) {
    try {
      if (act instanceof Act.Part part) {
        refunds.giveBack(
            code,
            new RefundWish(
                "LP01", null, new Dong(part.amount()), part.way(), "Hoàn theo dãy thử ngẫu nhiên"),
            "tiepnhan");
      } else if (act instanceof Act.All) {
        refunds.giveBackAll(code);
      } else if (act instanceof Act.Fault fault) {
        desk.fault("payment", fault.kind(), 1);
      } else if (act instanceof Act.Bank bank) {
        bank(code, bank.does());
      } else {
        followUp(code);
      }
    } catch (Refusal more) {
      assertThat(more.code()).isEqualTo("payment.refund-too-much");
    }
  }

  /** The bank transfers what is left to it, and everything is asked for until nothing is under way. */
  private void comeToTheEnd(DossierCode code) {
    desk.fault("payment", "NONE", null);
    play(code, new Act.Bank("TRANSFERS"));
    await().atMost(ofSeconds(60)).until(() -> {
      followUp(code);
      return refunds.of(code).stream().allMatch(refund -> refund.settledAt() != null);
    });
  }

  private long ours(DossierCode code) {
    return Refund.sum(refunds.of(code)).amount();
  }

  private long cash(DossierCode code) {
    return refunds.of(code).stream()
        .filter(refund -> refund.way() == Way.CASH)
        .mapToLong(refund -> refund.amount().amount())
        .sum();
  }

  private long gateways(DossierCode code) {
    return desk.effects("payment", code).stream()
        .filter(effect -> effect.path("kind").asText().equals("refund"))
        .filter(effect -> !effect.path("status").asText().equals("09"))
        .mapToLong(effect -> effect.path("amount").asLong())
        .sum();
  }
}
