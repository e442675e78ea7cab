package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a peer does to us, the dossier ends with the same business result, once. */
class FaultStory extends StoryScene {

  private static final List<String> PEERS =
      List.of("population", "civil-status", "payment", "post", "national-portal");
  private static final int STRIKES = 2;

  /** Fault → peer → how often it struck. */
  private static final Map<String, Map<String, Integer>> STRUCK = new LinkedHashMap<>();

  private static final List<Integer> NUMBERS = new ArrayList<>();
  private boolean disturbed;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOWN",
        "REFUSED",
        "SILENT",
        "SLOW",
        "ERROR",
        "UNAVAILABLE",
        "TOO_MANY",
        "MALFORMED",
        "WRONG_CHARSET",
        "EMPTY",
        "HUGE",
        "RESET",
        "DUPLICATE",
        "LOSE_REPLY"
      })
  void endsTheSameWhateverAPeerDoes(String fault) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(90));
    STRUCK.put(fault, new TreeMap<>());
    disturb(fault);
    var posted = filedAndAccepted(birthRegistration().copies(1).byPost());
    var refunded = filedAndAccepted(death());
    examiner.proposes(posted);
    examiner.decides(refunded, "Task_ExamineDeath", "propose");
    disturb(fault);
    chairman.approves(posted);
    chairman.approves(refunded);
    assertThat(posted).reaches(6);
    assertThat(refunded).reaches(6);

    disturb(fault);
    var late = new PaymentUrl(citizen.paymentUrl(refunded)).reference();
    reception.cashes(refunded, "PHI-TRICHLUC");
    sandbox.pays(late, "PAID");
    sandbox.paysFor(posted);
    sandbox.carries(posted, "DELIVERED");

    assertThat(posted).reaches(10);
    assertThat(refunded).reaches(10);
    hasEndedWell(posted);
    hasEndedWell(refunded);
    assertThat(certificates(posted)).isEqualTo(1);
    NUMBERS.add(posted.entryNumber());
    assertThat(sandbox.effects("population", "personal-id", posted)).hasSize(1);
    assertThat(sandbox.effects("civil-status", refunded)).hasSize(1);
    assertThat(sandbox.effects("post", "parcel", posted)).hasSize(1);
    assertThat(sandbox.effects("payment", "payment", posted)).hasSize(1);
    assertThat(sandbox.effects("payment", "refund", posted)).isEmpty();
    await("the late money goes back")
        .until(() -> sandbox.effects("payment", "refund", refunded).size(), given -> given == 1);
    count(fault);
    assertThat(STRUCK.get(fault)).as("every peer was struck").hasSize(PEERS.size());
  }

  /** Nothing else takes numbers of this book meanwhile. */
  @AfterAll
  static void leavesNoGapInTheBook() {
    print();
    assertThat(NUMBERS)
        .doesNotHaveDuplicates()
        .hasSize(Collections.max(NUMBERS) - Collections.min(NUMBERS) + 1);
  }

  private static void print() {
    System.out.printf("%-14s%s%n", "fault", String.join("  ", PEERS));
    STRUCK.forEach((fault, struck) -> System.out.printf(
        "%-14s%s%n",
        fault,
        PEERS.stream()
            .map(peer -> ("%" + peer.length() + "s").formatted(struck.getOrDefault(peer, 0)))
            .collect(Collectors.joining("  "))));
  }

  /** Anew at every stage, so that each of a peer's calls is struck, not only its first. */
  private void disturb(String fault) {
    count(fault);
    PEERS.forEach(peer -> sandbox.disturbs(peer, fault, STRIKES, Duration.ofSeconds(1)));
  }

  private void count(String fault) {
    for (var peer : PEERS) {
      int struck = disturbed ? STRIKES - sandbox.strikesLeft(peer) : 0;
      if (struck > 0) {
        STRUCK.get(fault).merge(peer, struck, Integer::sum);
      }
    }
    disturbed = true;
  }

  private void hasEndedWell(Filed dossier) {
    assertThat(dossier).hasBeen(1, 2, 4, 6, 4, 9, 10);
    await("it is paid")
        .until(() -> dossier.fee("PHI-TRICHLUC").path("status").asText(), "PAID"::equals);
    await("the portal knows all of " + dossier)
        .untilAsserted(() -> assertThat(statuses(dossier)).containsExactly(1, 2, 4, 6, 4, 9, 10));
    assertThat(sandbox.effects("national-portal", dossier)).hasSize(1);
    assertThat(citizen.takes("result", dossier).text()).contains(number(dossier));
    await("nothing hangs").until(() -> open(dossier), open -> open == 0);
  }

  /** It is recorded in civil status, which a birth leaves to the population register. */
  private static Filing death() {
    var day = LocalDate.now().minusDays(2).toString();
    return Filing.sample("death")
        .answer("deathDate", day)
        .answer("deathNoticeDate", day)
        .copies(2)
        .electronically();
  }

  private List<Integer> statuses(Filed dossier) {
    return sandbox.effects("national-portal", dossier).stream()
        .flatMap(held -> IntStream.range(0, held.path("statuses").size())
            .mapToObj(n -> held.path("statuses").get(n).asInt()))
        .toList();
  }

  private int certificates(Filed dossier) {
    return database
        .sql(
            "select count(*) from document where dossier_code = ? and template = 'birth-certificate'")
        .param(dossier.code())
        .query(Integer.class)
        .single();
  }

  private int open(Filed dossier) {
    return database
        .sql(
            "select count(*) from exchange where subject = ? and state not in ('RESUMED', 'CANCELLED')")
        .param(dossier.code())
        .query(Integer.class)
        .single();
  }

  private static String number(Filed dossier) {
    return dossier.state().path("result").path("number").asText();
  }
}
