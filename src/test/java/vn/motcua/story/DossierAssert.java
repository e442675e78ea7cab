package vn.motcua.story;

import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a citizen finds out about a dossier, waited for. */
final class DossierAssert extends AbstractAssert<DossierAssert, Filed> {

  private DossierAssert(Filed dossier) {
    super(dossier, DossierAssert.class);
  }

  static DossierAssert assertThat(Filed dossier) {
    return new DossierAssert(dossier);
  }

  /** What comes a moment after the status. */
  static void awaitThat(Filed dossier, Consumer<DossierAssert> said) {
    await().untilAsserted(() -> said.accept(assertThat(dossier)));
  }

  DossierAssert reaches(int status) {
    await(actual + " reaches status " + status).until(actual::status, now -> now == status);
    return this;
  }

  /** The statuses of its history, in order. */
  DossierAssert hasBeen(Integer... statuses) {
    Assertions.assertThat(actual.statuses()).containsExactly(statuses);
    return this;
  }

  DossierAssert isPaused() {
    var state = actual.state();
    Assertions.assertThat(state.path("dueAt").isNull()).as("no due date").isTrue();
    Assertions.assertThat(state.path("pausedSince").isNull()).as("not paused").isFalse();
    return this;
  }

  DossierAssert isRunning() {
    var state = actual.state();
    Assertions.assertThat(state.path("dueAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+07:00");
    Assertions.assertThat(state.path("pausedSince").isNull()).as("paused").isTrue();
    Assertions.assertThat(state.path("dueExplanation")).isNotEmpty();
    return this;
  }

  /** The clock of a story ticks on, so the due date is only as sharp as filing is quick. */
  DossierAssert isDueAt(String moment) {
    var due = OffsetDateTime.parse(actual.state().path("dueAt").asText());
    Assertions.assertThat(due)
        .isCloseTo(OffsetDateTime.parse(moment), Assertions.within(10, ChronoUnit.MINUTES));
    return this;
  }

  /** Fees as {@code code amount status}. */
  DossierAssert owes(String... fees) {
    List<String> found = actual.fees().stream()
        .map(fee -> fee.path("feeCode").asText() + " " + fee.path("amount").asLong() + " "
            + fee.path("status").asText())
        .toList();
    Assertions.assertThat(found).containsExactlyInAnyOrder(fees);
    return this;
  }
}
