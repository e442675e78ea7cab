package vn.motcua.nationalportal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

@PeersTest
class PortalSyncTests {

  private static final String PORTAL = "national-portal";

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  ObjectMapper json;

  @Autowired
  Clock clock;

  @Test
  void createsADossierThenUpdatesIt() throws Exception {
    var code = aSubmittedDossier();
    dossiers.reach(code, DossierStatus.ACCEPTED);
    dossiers.reach(code, DossierStatus.PROCESSING);

    awaitStatuses(code, 1, 2, 4);

    assertThat(messages(code, "DongBoHoSoMC"))
        .extracting(message -> message.path("isUpdating").asText())
        .containsExactly("False", "True", "True");
    assertThat(messages(code, "TraCuuHoSo")).isEmpty();
  }

  @Test
  void tellsTheRecordBeforeTheProgressOfEveryMove() {
    var code = aSubmittedDossier();
    dossiers.reach(code, DossierStatus.ACCEPTED);

    awaitStatuses(code, 1, 2);
    await().until(() -> progress(code).size() == 2);

    assertThat(desk.requests(PORTAL, code))
        .extracting(request -> request.path("operation").asText())
        .containsExactly(
            "DongBoHoSoMC", "CapNhatTienDoHoSoMC", "DongBoHoSoMC", "CapNhatTienDoHoSoMC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN", "SLOW", "ERROR", "MALFORMED", "DUPLICATE", "LOSE_REPLY"})
  void arrivesOnceAndInOrderWhateverThePortalDoes(String fault) {
    desk.fault(PORTAL, fault, 3);
    var code = aSubmittedDossier();
    dossiers.reach(code, DossierStatus.ACCEPTED);
    dossiers.reach(code, DossierStatus.PROCESSING);
    dossiers.reach(code, DossierStatus.COMPLETED);

    awaitStatuses(code, 1, 2, 4, 9);
    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 4);

    assertThat(progress(code))
        .extracting(row -> row.path("TrangThai").asText())
        .containsExactly("1", "2", "4", "9");
  }

  @Test
  void asksWhatThePortalHoldsAfterALostReplyAndTellsNothingTwice() throws Exception {
    logsIn(); // the fault is meant for the record
    desk.fault(PORTAL, "LOSE_REPLY", 1);
    var code = aSubmittedDossier();

    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 1);

    assertThat(messages(code, "TraCuuHoSo")).hasSize(1);
    assertThat(messages(code, "DongBoHoSoMC"))
        .extracting(message -> message.path("isUpdating").asText())
        .containsExactly("False");
  }

  @Test
  void tellsAgainWhatThePortalDidNotTake() throws Exception {
    logsIn(); // the fault is meant for the record
    desk.fault(PORTAL, "ERROR", 1); // HTTP 500, nothing done
    var code = aSubmittedDossier();

    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 1);

    assertThat(messages(code, "TraCuuHoSo")).hasSize(1);
    assertThat(messages(code, "DongBoHoSoMC"))
        .extracting(message -> message.path("isUpdating").asText())
        .containsExactly("False", "False");
  }

  @Test
  void logsInOnceForManyCalls() {
    logsIn();
    int before = logIns();

    for (int i = 0; i < 5; i++) {
      awaitStatuses(aSubmittedDossier(), 1);
    }

    assertThat(logIns()).isEqualTo(before);
  }

  @Test
  void tellsOnlyWhatIsKnown() throws Exception {
    var code = aSubmittedDossier();
    dossiers.reach(code, DossierStatus.REFUSED);
    awaitStatuses(code, 1, 3);

    var records = messages(code, "DongBoHoSoMC").stream()
        .map(message -> message.path("data").path(0))
        .toList();

    assertThat(records.get(0).path("MaTTHC").asText()).isEqualTo("1.001193");
    assertThat(records.get(0).path("LoaiDoiTuong").asText()).isEqualTo("1");
    assertThat(records.get(0).path("KenhThucHien").asText()).isEqualTo("2");
    assertThat(records.get(0).path("HinhThuc").asText()).isEqualTo("1");
    assertThat(records.get(0).path("DuocThanhToanTrucTuyen").asText()).isEqualTo("0");
    assertThat(records.get(0).path("DinhDanhCHS").path(0).path("SoDinhDanh").asText())
        .isEqualTo("001090000001");
    assertThat(records.get(0).path("NgayNopHoSo").asText()).matches("\\d{14}");
    assertThat(records.get(0).has("NgayTiepNhan")).isFalse();
    assertThat(records.get(0).has("NgayTuChoi")).isFalse();
    assertThat(records.get(1).path("NgayTuChoi").asText()).matches("\\d{14}");
    assertThat(records.get(1).has("TaiKhoanDuocXacThucVoiVNeID")).isFalse();
  }

  @Test
  void tellsNothingOfWhatWasRolledBack() {
    var code = aSubmittedDossier();
    transaction.executeWithoutResult(status -> {
      dossiers.reach(code, DossierStatus.ACCEPTED);
      status.setRollbackOnly();
    });
    dossiers.reach(code, DossierStatus.REFUSED);

    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 2);

    assertThat(statuses(code)).containsExactly(1, 3);
  }

  /** The portal refuses a step before the last one, and then nothing after it would be told any more. */
  @Test
  void tellsStepsInOrderThoughTheClockIsSetBack() {
    var code = aSubmittedDossier();
    aheadBy(Duration.ofHours(3), () -> dossiers.reach(code, DossierStatus.ACCEPTED));
    dossiers.reach(code, DossierStatus.PROCESSING);
    aheadBy(Duration.ofHours(5), () -> decides(code, "Thẩm định"));
    decides(code, "Phê duyệt");

    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 5);

    assertThat(progress(code)).extracting(row -> moment(row)).isSorted();
    assertThat(moment(progress(code).get(2)))
        .as("as late as what was written by the clock ahead")
        .isEqualTo(moment(progress(code).get(1)));
    assertThat(moment(progress(code).get(4))).isEqualTo(moment(progress(code).get(3)));
    assertThat(dossiers.history(code).get(2).at())
        .as("our own book keeps what the clock said")
        .isBefore(dossiers.history(code).get(1).at());
  }

  /** Acceptance is told with its own moment, which the receipt bears, not with that of what followed in the same act. */
  @Test
  void tellsEachStepOfOneActAtItsOwnMoment() {
    var code = aSubmittedDossier();
    transaction.executeWithoutResult(status -> {
      dossiers.reach(code, DossierStatus.ACCEPTED);
      aheadBy(Duration.ofMinutes(5), () -> dossiers.reach(code, DossierStatus.PROCESSING));
    });

    await().atMost(ofSeconds(30)).until(() -> progress(code).size() == 3);

    assertThat(moment(progress(code).get(1))).isLessThan(moment(progress(code).get(2)));
  }

  private void aheadBy(Duration ahead, Runnable act) {
    desk.put("/clock", "{\"now\":\"%s\"}".formatted(OffsetDateTime.now().plus(ahead)));
    try {
      act.run();
    } finally {
      desk.delete("/clock");
    }
  }

  private void decides(DossierCode code, String step) {
    dossiers.recordDecision(
        code,
        step,
        new Decision("Task_" + step, "chuyenvien", "propose", Map.of(), clock.instant()));
  }

  private static String moment(JsonNode row) {
    return row.path("ThoiDiemXuLy").asText();
  }

  private DossierCode aSubmittedDossier() {
    return dossiers.submit(DossierFiling.birthRegistration(0)).code();
  }

  private void awaitStatuses(DossierCode code, Integer... statuses) {
    await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(statuses(code))
        .containsExactly(statuses));
  }

  private List<Integer> statuses(DossierCode code) {
    return stream(held(code).path("statuses")).map(JsonNode::asInt).toList();
  }

  private List<JsonNode> progress(DossierCode code) {
    return stream(held(code).path("progress")).toList();
  }

  private JsonNode held(DossierCode code) {
    return desk.effects(PORTAL, code).stream().findFirst().orElse(json.createObjectNode());
  }

  /** Until the portal was told everything: what is still on its way would take the fault that is meant for the next. */
  private void logsIn() {
    var code = aSubmittedDossier();
    awaitStatuses(code, 1);
    await().until(() -> progress(code).size() == 1);
  }

  private int logIns() {
    Predicate<JsonNode> logIn =
        request -> "login".equals(request.path("operation").asText());
    return (int) stream(desk.get("/" + PORTAL + "/requests")).filter(logIn).count();
  }

  private List<JsonNode> messages(DossierCode code, String service) throws Exception {
    return desk.requests(PORTAL, code).stream()
        .filter(request -> service.equals(request.path("operation").asText()))
        .map(request -> read(request.path("body").asText()))
        .toList();
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
