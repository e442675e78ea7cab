package vn.motcua.nationalportal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDatabase;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.shared.Refusal;

@PeersTest
class PortalResyncTests {

  private static final String PORTAL = "national-portal";

  @Autowired
  PortalResync resync;

  @Autowired
  Dossiers dossiers;

  @Autowired
  Exchanges exchanges;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Clock clock;

  @AfterEach
  void heal() {
    desk.fault(PORTAL, "NONE", null);
    desk.delete("/clock");
  }

  @Test
  void tellsAllOfADossierThePortalHasLost() {
    var code = aDossierToldTo(DossierStatus.ACCEPTED, DossierStatus.PROCESSING);
    PeersDatabase.beside(jdbc)
        .sql("delete from held where peer = ? and key = ?")
        .params(PORTAL, code.value())
        .update();

    assertThat(resync.dossier(code)).isEqualTo(4);

    awaitSettled(code);
    assertThat(statuses(code)).containsExactly("1", "2", "4");
    assertThat(held(code).path("record").path("TrangThaiHoSo").asText()).isEqualTo("4");
    assertThat(told.of(PortalResync.Resynced.class))
        .extracting(PortalResync.Resynced::code)
        .contains(code);
  }

  @Test
  void doublesNothingThePortalHas() {
    var code = aDossierToldTo(DossierStatus.ACCEPTED, DossierStatus.PROCESSING);
    var before = held(code).path("progress");

    resync.dossier(code);
    resync.dossier(code);

    awaitSettled(code);
    assertThat(held(code).path("progress")).isEqualTo(before);
    assertThat(held(code).path("statuses")).hasSize(3);
  }

  @Test
  void comesBehindWhatIsOpen() {
    desk.fault(PORTAL, "UNAVAILABLE", null);
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();
    later();
    dossiers.reach(code, DossierStatus.ACCEPTED);
    resync.dossier(code);
    desk.fault(PORTAL, "NONE", null);

    awaitSettled(code);

    assertThat(statuses(code)).containsExactly("1", "2");
    assertThat(held(code).path("statuses")).hasSize(2);
  }

  @Test
  void tellsADayDossierByDossier() {
    var code = aDossierToldTo(DossierStatus.ACCEPTED);
    var today = LocalDate.now(clock);
    var others = jdbc.sql("select count(distinct dossier_code) from dossier_entry where at >= ?")
        .param(java.sql.Timestamp.from(today.atStartOfDay(clock.getZone()).toInstant()))
        .query(Integer.class)
        .single();

    assertThat(resync.day(today)).isGreaterThanOrEqualTo(2 * others);

    awaitSettled(code);
    assertThat(statuses(code)).containsExactly("1", "2");
    assertThat(resync.day(today.minusDays(400))).isZero();
  }

  @Test
  void knowsNoDossierItWasNotAskedFor() {
    assertThatThrownBy(() -> resync.dossier(new DossierCode("H99.01-250101-9999")))
        .isInstanceOf(Refusal.class);
  }

  private DossierCode aDossierToldTo(DossierStatus... statuses) {
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();
    for (var status : statuses) {
      later();
      dossiers.reach(code, status);
    }
    awaitSettled(code);
    return code;
  }

  /** The portal counts in seconds; what happens within one has no order there. */
  private void later() {
    var now = clock.instant().plusSeconds(60).atZone(clock.getZone()).toOffsetDateTime();
    desk.put("/clock", "{\"now\":\"" + now + "\"}");
  }

  private void awaitSettled(DossierCode code) {
    await().atMost(ofSeconds(60)).until(() -> exchanges.about(code.value()).stream()
        .allMatch(row -> row.settledAt() != null));
  }

  private JsonNode held(DossierCode code) {
    return desk.effects(PORTAL, code).get(0);
  }

  private List<String> statuses(DossierCode code) {
    return StreamSupport.stream(held(code).path("progress").spliterator(), false)
        .map(row -> row.path("TrangThai").asText())
        .toList();
  }
}
