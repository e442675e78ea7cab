package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;

/** Every fault, seen from the wire, on the peer with the plainest protocol. */
@PeersTest
class PeerServerTests {

  private static final String PEER = "civil-status";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired
  PeerServer server;

  @Autowired
  PeersDesk desk;

  private final HttpClient http = HttpClient.newHttpClient();
  private String dossier;

  @BeforeEach
  void anotherDossier() {
    desk.fault(PEER, "NONE", null);
    dossier = "H99.01-261122-%04d".formatted(9000 + NUMBER.incrementAndGet());
  }

  @Test
  void takesARecordOnce() throws Exception {
    assertThat(send().body()).contains("Thành công");
    assertThat(send().body()).contains("đã được tiếp nhận");

    assertThat(desk.requests(PEER, dossier)).hasSize(2);
    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void closesTheConnectionUnheardWhenDown() {
    desk.fault(PEER, "DOWN", 1);

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    assertThat(desk.requests(PEER, dossier)).isEmpty();
    assertThat(desk.effects(PEER, dossier)).isEmpty();
  }

  @Test
  void doesNothingInError() throws Exception {
    desk.fault(PEER, "ERROR", 1);

    assertThat(send().statusCode()).isEqualTo(500);

    assertThat(desk.requests(PEER, dossier)).hasSize(1);
    assertThat(desk.effects(PEER, dossier)).isEmpty();
  }

  @Test
  void takesItsTimeWhenSlow() throws Exception {
    desk.fault(PEER, "SLOW", 1);
    long begin = System.nanoTime();

    assertThat(send().statusCode()).isEqualTo(200);

    assertThat(System.nanoTime() - begin).isGreaterThan(1_400_000_000L);
  }

  @Test
  void answersNonsenseForWhatIsDone() throws Exception {
    desk.fault(PEER, "MALFORMED", 1);

    assertThat(send().body()).doesNotContain("status");

    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void hearsACallTwiceAndDoesItOnce() throws Exception {
    desk.fault(PEER, "DUPLICATE", 1);

    assertThat(send().statusCode()).isEqualTo(200);

    assertThat(desk.requests(PEER, dossier)).hasSize(2);
    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void losesTheReplyOfWhatIsDone() {
    desk.fault(PEER, "LOSE_REPLY", 1);

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void hasNotHeardWhatItRefused() {
    desk.fault(PEER, "REFUSED", 1);

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    assertThat(desk.requests(PEER, dossier)).isEmpty();
  }

  @Test
  void saysNothingWhenSilentAndDoesNothing() {
    desk.fault(PEER, "SILENT", 1);

    assertThatThrownBy(this::send).isInstanceOf(HttpTimeoutException.class);

    assertThat(desk.requests(PEER, dossier)).hasSize(1);
    assertThat(desk.effects(PEER, dossier)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNAVAILABLE, 503", "TOO_MANY, 429"})
  void turnsAwayForAWhile(String fault, int status) throws Exception {
    desk.fault(PEER, fault, 1);

    var answer = send();

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(desk.effects(PEER, dossier)).isEmpty();
  }

  @Test
  void saysNothingAboutWhatIsDoneWhenEmpty() throws Exception {
    desk.fault(PEER, "EMPTY", 1);

    var answer = send();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void answersInAnotherCharsetThanItNames() throws Exception {
    desk.fault(PEER, "WRONG_CHARSET", 1);

    var answer = send();

    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(answer.body()).contains("\0").doesNotContain("Thành công");
    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESET", "HUGE"})
  void breaksOrNeverEndsItsAnswerAboutWhatIsDone(String fault) {
    desk.fault(PEER, fault, 1);

    assertThatThrownBy(this::sendAndStopReading).isInstanceOf(IOException.class);

    assertThat(desk.effects(PEER, dossier)).hasSize(1);
  }

  @Test
  void strikesTheShareOfTheCallsItIsTold() throws Exception {
    desk.put("/" + PEER + "/fault", "{\"kind\":\"ERROR\",\"share\":0}");
    for (int n = 0; n < 20; n++) {
      assertThat(send().statusCode()).isEqualTo(200);
    }

    desk.put("/" + PEER + "/fault", "{\"kind\":\"ERROR\",\"share\":50}");
    int struck = 0;
    for (int n = 0; n < 100; n++) {
      struck += send().statusCode() == 500 ? 1 : 0;
    }

    assertThat(struck).isBetween(20, 80);
  }

  @Test
  void isWellAgainAfterTheCountAndOnlyThen() throws Exception {
    desk.fault(PEER, "ERROR", 2);

    assertThat(send().statusCode()).isEqualTo(500);
    assertThat(send().statusCode()).isEqualTo(500);
    assertThat(send().statusCode()).isEqualTo(200);
  }

  @Test
  void staysIllWithoutACount() throws Exception {
    desk.fault(PEER, "ERROR", null);

    for (int i = 0; i < 5; i++) {
      assertThat(send().statusCode()).isEqualTo(500);
    }
  }

  private <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> how)
      throws IOException, InterruptedException {
    var body =
        """
        {"maDonVi":"99001","module":"LTKS","maHoSoLT":"","maHoSoMCDT":"%s","ngayTiepNhan":"22/11/2026 09:30:00","data":"{}","fileDinhKem":[]}"""
            .formatted(dossier);
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.port() + "/civil-status/ho-so"))
            .timeout(Duration.ofSeconds(4))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        how);
  }

  private HttpResponse<String> send() throws IOException, InterruptedException {
    return send(HttpResponse.BodyHandlers.ofString());
  }

  /** An answer of a megabyte is no answer. */
  private void sendAndStopReading() throws IOException, InterruptedException {
    try (var body = send(HttpResponse.BodyHandlers.ofInputStream()).body()) {
      if (body.readNBytes(1024 * 1024).length == 1024 * 1024) {
        throw new IOException("no end of it");
      }
    }
  }
}
