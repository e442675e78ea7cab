package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.dossier.DossierStatus.COMPLETED;
import static vn.motcua.dossier.DossierStatus.PROCESSING;
import static vn.motcua.dossier.DossierStatus.REFUSED;
import static vn.motcua.dossier.DossierStatus.RETURNED;
import static vn.motcua.dossier.DossierStatus.STOPPED;
import static vn.motcua.dossier.DossierStatus.SUBMITTED;
import static vn.motcua.dossier.DossierStatus.SUPPLEMENT_REQUESTED;

import org.junit.jupiter.api.Test;

class CarrierStatesTests {

  @Test
  void goTheShortestLegalWay() {
    assertThat(CarrierStates.way(SUBMITTED, PROCESSING)).containsExactly(ACCEPTED, PROCESSING);
    assertThat(CarrierStates.way(SUBMITTED, COMPLETED))
        .containsExactly(ACCEPTED, PROCESSING, COMPLETED);
    assertThat(CarrierStates.way(SUPPLEMENT_REQUESTED, COMPLETED))
        .containsExactly(PROCESSING, COMPLETED);
    assertThat(CarrierStates.way(PROCESSING, SUPPLEMENT_REQUESTED))
        .containsExactly(SUPPLEMENT_REQUESTED);
    assertThat(CarrierStates.way(SUBMITTED, REFUSED)).containsExactly(REFUSED);
  }

  @Test
  void goNowhereWhereNoWayLeads() {
    assertThat(CarrierStates.way(PROCESSING, REFUSED)).isEmpty();
    assertThat(CarrierStates.way(RETURNED, PROCESSING)).isEmpty();
    assertThat(CarrierStates.way(PROCESSING, PROCESSING)).isEmpty();
    assertThat(CarrierStates.way(PROCESSING, STOPPED)).containsExactly(STOPPED);
  }
}
