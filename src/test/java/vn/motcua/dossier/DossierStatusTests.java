package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.DossierStatus.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.Refusal;

class DossierStatusTests {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

  @Test
  void knowsTheNationalCodeOfEveryStatus() {
    assertThat(values())
        .extracting(DossierStatus::code)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(ofCode(6)).isEqualTo(PAYMENT_REQUESTED);
  }

  @Test
  void cannotBeReturnedBeforeTheResultIsReady() {
    assertThatThrownBy(() -> dossier(PROCESSING).moveTo(RETURNED, NOW))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("dossier.move-not-allowed"));
  }

  @Test
  void keepsTheMomentOfAcceptanceAndCompletion() {
    var accepted = dossier(SUBMITTED).moveTo(ACCEPTED, NOW);
    var completed = accepted.moveTo(PROCESSING, NOW).moveTo(COMPLETED, NOW.plusSeconds(60));

    assertThat(completed.acceptedAt()).isEqualTo(NOW);
    assertThat(completed.completedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(completed.returnedAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "RETURNED", "REFUSED", "STOPPED"})
  void cannotBeWithdrawnOnceItIsDecided(DossierStatus status) {
    assertThat(status.allowsWithdrawal()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SUBMITTED", "ACCEPTED", "PROCESSING", "SUPPLEMENT_REQUESTED", "PAYMENT_REQUESTED"})
  void canBeWithdrawnBefore(DossierStatus status) {
    assertThat(status.allowsWithdrawal()).isTrue();
  }

  @Test
  void endsInThreeStatuses() {
    assertThat(values())
        .filteredOn(DossierStatus::isFinal)
        .containsExactly(REFUSED, STOPPED, RETURNED);
  }

  private static Dossier dossier(DossierStatus status) {
    var office = new OfficeCode("H99.01");
    return new Dossier(
        new DossierCode("H99.01-261123-0001"),
        0,
        "1.001193",
        LocalDate.of(2025, 7, 1),
        office,
        office,
        office,
        status,
        Channel.ONLINE,
        new DossierContent(null, Map.of(), null, List.of()),
        "Nguyễn Văn Mẫu",
        NOW,
        null,
        null,
        null);
  }
}
