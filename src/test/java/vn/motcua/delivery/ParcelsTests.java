package vn.motcua.delivery;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.delivery.Parcel.Status;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;

@PeersTest
class ParcelsTests {

  private static final String SECRET = "sample-post-event-secret-not-for-production";

  @Autowired
  Parcels parcels;

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  Clock clock;

  @LocalServerPort
  int port;

  @Test
  void ordersAParcelFromTheOfficeToTheCitizen() {
    var code = aPostedDossier();

    var parcel = parcels.find(code).orElseThrow();

    assertThat(parcel.number()).matches("EM\\d{9}VN");
    var order = desk.requests("post", code).get(0).path("body").asText();
    assertThat(order)
        .contains("\"OrderNumber\":\"" + code + "\"", "\"SenderName\":\"UBND xã Sông Mẫu\"")
        .contains(
            "\"SenderProvince\":99", "\"ReceiverName\":\"Nguyễn Văn Mẫu\"", "\"CODAmount\":0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN", "SLOW", "ERROR", "MALFORMED", "DUPLICATE", "LOSE_REPLY"})
  void ordersOneParcelWhateverThePostDoes(String fault) {
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();
    desk.fault("post", fault, 1);

    parcels.post(code);

    await().atMost(ofSeconds(30)).until(() -> status(code) == Status.ACCEPTED);
    assertThat(desk.effects("post", code)).singleElement().satisfies(parcel -> assertThat(
            parcel.path("number").asText())
        .isEqualTo(parcels.find(code).orElseThrow().number()));
  }

  @Test
  void isNotPostedTwice() {
    var code = aPostedDossier();

    assertThatThrownBy(() -> parcels.post(code))
        .extracting("code")
        .isEqualTo("delivery.posted-before");
  }

  @Test
  void followsTheParcelToTheDoor() {
    var code = aPostedDossier();

    tell(code, "PICKED_UP");
    tell(code, "DELIVERED");

    await().until(() -> status(code) == Status.DELIVERED);
    assertThat(parcels.find(code).orElseThrow().events())
        .extracting(Parcel.Step::status)
        .containsExactly(Status.PICKED_UP, Status.DELIVERED);
    assertThat(events(code))
        .extracting(Object::getClass)
        .containsExactly(ParcelEvent.PickedUp.class, ParcelEvent.Delivered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PICKED_UP,DELIVERED,DELIVERED", "DELIVERED,PICKED_UP,DELIVERED",
    "RETURNED,DELIVERED,DELIVERED", "DELIVERED,RETURNED,DELIVERED",
    "RETURNED,PICKED_UP,RETURNED", "PICKED_UP,RETURNED,RETURNED"
  })
  void endsTheSameInWhateverOrderTheEventsCome(String first, String second, Status end) {
    var code = aPostedDossier();

    tell(code, first);
    tell(code, second);

    await().until(() -> parcels.find(code).orElseThrow().events().size() == 2);
    assertThat(status(code)).isEqualTo(end);
  }

  @Test
  void countsAnEventOnceHoweverOftenItIsTold() {
    var code = aPostedDossier();
    desk.fault("post", "DUPLICATE", 1);

    tell(code, "DELIVERED");

    await().until(() -> status(code) == Status.DELIVERED);
    assertThat(parcels.find(code).orElseThrow().events()).hasSize(1);
    assertThat(events(code)).hasSize(1);
  }

  @Test
  void keepsACodeItDoesNotKnowAndChangesNothing() throws Exception {
    var code = aPostedDossier();

    assertThat(send(event(code, 77), now(), SECRET)).isEqualTo(200);

    assertThat(status(code)).isEqualTo(Status.ACCEPTED);
    assertThat(parcels.find(code).orElseThrow().events()).isEmpty();
  }

  @Test
  void refusesWhatThePostDidNotSign() throws Exception {
    var code = aPostedDossier();

    assertThat(send(event(code, 30), now(), "another secret")).isEqualTo(403);
    assertThat(send(event(code, 30), now() - 301, SECRET)).isEqualTo(403);
    assertThat(send(event(code, 30), now() - 290, SECRET)).isEqualTo(200);
  }

  @Test
  void refusesTheParcelOfNobody() throws Exception {
    assertThat(send(event(new DossierCode("H99.01-000101-0001"), 30), now(), SECRET))
        .isEqualTo(404);
  }

  @Test
  void isCancelledUntilThePostFetchesIt() {
    var cancelled = aPostedDossier();
    parcels.cancel(cancelled);
    await().until(() -> status(cancelled) == Status.CANCELLED);

    var fetched = aPostedDossier();
    tell(fetched, "PICKED_UP");
    await().until(() -> status(fetched) == Status.PICKED_UP);
    assertThatThrownBy(() -> parcels.cancel(fetched))
        .extracting("code")
        .isEqualTo("delivery.parcel-on-its-way");
  }

  @Test
  void isOrderedAnewUnderAnotherNumberAndHearsNoMoreOfTheOldOne() {
    var code = aPostedDossier();
    var first = parcels.find(code).orElseThrow();
    parcels.cancel(code);
    await().until(() -> status(code) == Status.CANCELLED);

    parcels.post(code);

    await().atMost(ofSeconds(20)).until(() -> status(code) == Status.ACCEPTED);
    var second = parcels.find(code).orElseThrow();
    assertThat(first.orderNumber()).isEqualTo(code.value());
    assertThat(second.orderNumber()).isEqualTo(code + "-2");
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(desk.effects("post", code))
        .extracting(parcel -> parcel.path("status").asText())
        .containsExactly("CANCELLED", "ACCEPTED");

    desk.post("/post/parcels/" + first.number() + "/events", "{\"event\":\"DELIVERED\"}");
    assertThat(status(code)).isEqualTo(Status.ACCEPTED);
    tell(code, "DELIVERED");
    await().until(() -> status(code) == Status.DELIVERED);
  }

  private DossierCode aPostedDossier() {
    desk.fault("post", "NONE", null);
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();
    parcels.post(code);
    await().atMost(ofSeconds(20)).until(() -> status(code) == Status.ACCEPTED);
    return code;
  }

  private Status status(DossierCode code) {
    return parcels.find(code).orElseThrow().status();
  }

  private void tell(DossierCode code, String event) {
    var number = parcels.find(code).orElseThrow().number();
    desk.post("/post/parcels/" + number + "/events", "{\"event\":\"" + event + "\"}");
  }

  private List<ParcelEvent> events(DossierCode code) {
    return told.of(ParcelEvent.class).stream()
        .filter(event -> event.code().equals(code))
        .toList();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static String event(DossierCode code, int statusCode) {
    return "{\"_id\":{\"$oid\":\"%s\"},\"OrderNumber\":\"%s\",\"EventTime\":1795312800000,\"ItemCode\":\"X\",\"StatusCode\":%d}"
        .formatted(code + "/" + statusCode, code, statusCode);
  }

  private int send(String body, long timestamp, String secret)
      throws IOException, InterruptedException {
    var time = Long.toString(timestamp);
    var signature = PostSignature.sign(secret, time, body.getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/gateway/v1/post/events"))
                .header("Content-Type", "application/json")
                .header("X-Timestamp", time)
                .header("X-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }
}
