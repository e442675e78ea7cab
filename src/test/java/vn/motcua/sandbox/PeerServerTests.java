package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  private HttpResponse<String> send() throws IOException, InterruptedException {
    var body =
        """
        {"maDonVi":"99001","module":"LTKS","maHoSoLT":"","maHoSoMCDT":"%s","ngayTiepNhan":"22/11/2026 09:30:00","data":"{}","fileDinhKem":[]}"""
            .formatted(dossier);
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.port() + "/civil-status/ho-so"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
