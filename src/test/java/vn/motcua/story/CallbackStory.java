package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.DossierAssert.awaitThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a peer tells, how often and in what order: it counts once, and only when it was the peer. */
class CallbackStory extends StoryScene {

  private static final String PAID = "PHI-TRICHLUC 8000 PAID";
  private static final String FREE = "LP-KHAISINH 0 WAIVED";
  private static final String IPN = "/api/gateway/v1/vnpay/ipn?";

  @ParameterizedTest
  @ValueSource(strings = {"STORM", "SHUFFLED", "REPLAYED", "FORGED", "LATE"})
  void countsOnceHoweverItIsTold(String how) {
    var dossier = approved(birthRegistration().copies(1).byPost());
    assertThat(dossier).reaches(6);
    sandbox.tellsOddly("payment", how);
    sandbox.tellsOddly("post", how);

    sandbox.paysFor(dossier);
    assertThat(dossier).reaches(9);
    sandbox.carries(dossier, "PICKED_UP");
    sandbox.carries(dossier, "DELIVERED");

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 6, 4, 9, 10).owes(FREE, PAID);
    assertThat(captured(dossier)).isEqualTo(1);
    assertThat(sandbox.effects("payment", "payment", dossier)).hasSize(1);
    await("both events are told").until(() -> events(dossier), told -> told == 2);
    assertThat(dossier.state().path("parcel").path("status").asText()).isEqualTo("DELIVERED");
  }

  /** Failed, failed again, paid, paid again; picked up, on its way, picked up again, delivered: in all 24 orders. */
  @Test
  void endsTheSameInEveryOrder() {
    var orders = permutations(List.of(0, 1, 2, 3));
    assertThat(orders).hasSize(24);
    var dossiers = orders.stream()
        .map(order -> approved(birthRegistration().copies(1).byPost()))
        .toList();

    for (int n = 0; n < orders.size(); n++) {
      var dossier = dossiers.get(n);
      assertThat(dossier).reaches(6);
      var notices = notices(new PaymentUrl(citizen.paymentUrl(dossier)));
      orders.get(n).forEach(which -> door.get(null, IPN + notices.get(which)).expect(200));
    }
    for (int n = 0; n < orders.size(); n++) {
      var dossier = dossiers.get(n);
      hasAParcel(dossier);
      var told = PostNotice.fourOf(dossier);
      // who comes before our own step towards waiting is asked to tell again
      orders.get(n).forEach(which -> await("the post is heard")
          .until(() -> told.get(which).tell(door).status(), heard -> heard == 200));
    }

    for (var dossier : dossiers) {
      assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 6, 4, 9, 10);
      awaitThat(dossier, it -> it.owes(FREE, PAID));
      assertThat(captured(dossier)).isEqualTo(1);
      assertThat(dossier.state().path("parcel").path("status").asText()).isEqualTo("DELIVERED");
    }
    System.out.println("24 orders of 4 payment notices and of 4 parcel events: one result");
  }

  @Test
  void takesNoNoticeOfTheGatewayAnotherTime() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    var paid = notices(new PaymentUrl(citizen.paymentUrl(dossier))).get(2);
    assertThat(code(IPN + paid)).isEqualTo("00");
    assertThat(dossier).reaches(10);

    sandbox.movesClockBy(Duration.ofMinutes(6));

    assertThat(code(IPN + paid)).as("later").isEqualTo("02");
    assertThat(code(IPN + paid.replaceFirst("vnp_Amount=8", "vnp_Amount=9")))
        .as("another body")
        .isEqualTo("97");
    door.send(null, "POST", "/api/gateway/v1/post/events", paid).expect(403);
    assertThat(captured(dossier)).isEqualTo(1);
    assertThat(dossier).hasBeen(1, 2, 4, 6, 4, 9, 10);
  }

  @Test
  void takesNoEventOfThePostAnotherTimeOrElsewhere() {
    var dossier = approved(birthRegistration().byPost());
    hasAParcel(dossier);
    var picked = PostNotice.of(dossier, 20, 1);
    picked.tell(door).expect(200);
    var stranger = approved(birthRegistration().byPost());
    hasAParcel(stranger);

    picked.tell(door).expect(200);
    picked.withBodyOf(PostNotice.of(stranger, 30, 2)).tell(door).expect(403);
    picked.signedWith("another-secret-of-somebody-else").tell(door).expect(403);
    assertThat(code(IPN + "X-Timestamp=" + picked.timestamp()))
        .as("another path")
        .isEqualTo("97");
    sandbox.movesClockBy(Duration.ofMinutes(6));
    picked.tell(door).expect(403, "delivery.signature-too-old");

    assertThat(events(dossier)).isEqualTo(1);
    assertThat(events(stranger)).isZero();
    assertThat(stranger).hasBeen(1, 2, 4, 9);
  }

  private static void hasAParcel(Filed dossier) {
    await("the post takes the parcel of " + dossier).until(dossier::parcel, known -> known != null);
  }

  private static List<String> notices(PaymentUrl order) {
    var failed = new TreeMap<>(order.notice());
    failed.put("vnp_ResponseCode", "24");
    failed.put("vnp_TransactionStatus", "02");
    failed.put("vnp_TransactionNo", "0");
    var refused = new TreeMap<>(failed);
    refused.put("vnp_ResponseCode", "51");
    var paid = PaymentUrl.signed(order.notice());
    return List.of(PaymentUrl.signed(failed), PaymentUrl.signed(refused), paid, paid);
  }

  private String code(String path) {
    return door.get(null, path).expect(200).json().path("RspCode").asText();
  }

  private int captured(Filed dossier) {
    return count(
        "select count(*) from payment_request where state = 'PAID' and dossier_code = ?", dossier);
  }

  private int events(Filed dossier) {
    return count("select count(*) from parcel_event where dossier_code = ?", dossier);
  }

  private int count(String sql, Filed dossier) {
    return database.sql(sql).param(dossier.code()).query(Integer.class).single();
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    IntStream.range(0, of.size()).forEach(n -> {
      var rest = new ArrayList<>(of);
      var first = rest.remove(n);
      permutations(rest).forEach(order -> {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      });
    });
    return all;
  }
}
