package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/** The one operation all registers share, against a peer that answers whatever the test says. */
class RegisterOperationTests {

  private static final String SHEET =
      """
      peer: cadastre
      name: Sổ mẫu
      protocol: own
      logIn:
        post: /log-in
        body: { user: "{user}", password: "{secret}" }
        keep: { token: /token }
        lives: PT10M
        expired: { at: /message, contains: hết hạn }
      headers: { Authorization: "Bearer {token}", Idempotency-Key: "{key}" }
      labels: { number: Số, validUntil: Đến ngày }
      operations:
        look-up:
          title: Tra cứu
          give: [personalId]
          may: [name]
          post: /look-up?id={personalId}
          body: { id: "{personalId}", name: "{name}", inner: { $json: { name: "{name:upper}" } } }
          done: [ { at: /code, is: "0" }, { at: /message, contains: đã tồn tại } ]
          refused: [ { when: { at: /code, is: "7" }, code: registry.request-refused, detail: /message } ]
          facts: { number: /data/number, validUntil: { at: /data/until, date: dd/MM/yyyy } }
          outcomes:
            - { is: missing, words: Không có, when: { at: /data/number, absent: true } }
            - { is: expired, words: Hết hạn, when: { at: /data/until, past: dd/MM/yyyy } }
            - { is: valid, words: Còn hạn }
      """;

  /** @param text what is answered */
  private record Said(int status, String text) {}

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> heard = new ArrayList<>();
  private final UUID key = UUID.randomUUID();
  private Function<String, Said> peer = path -> new Said(200, "{}");
  private HttpServer server;
  private RegisterOperation operation;

  @BeforeEach
  void startThePeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", http -> {
      var body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add("%s %s %s %s"
          .formatted(
              http.getRequestURI(),
              http.getRequestHeaders().getFirst("Authorization"),
              http.getRequestHeaders().getFirst("Idempotency-Key"),
              body));
      var said = http.getRequestURI().getPath().equals("/log-in")
          ? new Said(200, "{\"token\":\"t" + heard.size() + "\"}")
          : peer.apply(http.getRequestURI().getPath());
      var bytes = said.text().getBytes(StandardCharsets.UTF_8);
      http.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
      http.getResponseBody().write(bytes);
      http.close();
    });
    server.start();
    operation = operation();
  }

  @AfterEach
  void stopThePeer() {
    server.stop(0);
  }

  @Test
  void logsInOnceAndTellsTheKeyOfTheExchange() {
    peer = path -> new Said(200, "{\"code\":\"0\",\"data\":{\"number\":\"12\"}}");

    var first = facts(ask());
    ask();

    assertThat(first.path("facts").path("number").asText()).isEqualTo("12");
    assertThat(first.path("outcome").asText()).isEqualTo("valid");
    assertThat(first.path("raw").path("code").asText()).isEqualTo("0");
    assertThat(heard).hasSize(3);
    assertThat(heard.get(1)).startsWith("/look-up?id=00%2F1%26x Bearer t1 " + key);
    assertThat(heard.get(2)).contains("Bearer t1");
  }

  @Test
  void leavesOutWhatIsNotKnownAndWrapsTextSoThatNothingCanBreakOut() {
    ask();
    var body = heard.get(1).substring(heard.get(1).indexOf('{'));

    assertThat(body).isEqualTo("{\"id\":\"00/1&x\",\"inner\":\"{}\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"401", "200"})
  void renewsATokenOnceWhenThePeerNoLongerTakesIt(String status) {
    var answers = new ArrayList<>(List.of(
        new Said(Integer.parseInt(status), "{\"message\":\"Phiên đã hết hạn\"}"),
        new Said(200, "{\"code\":\"0\"}")));
    peer = path -> answers.remove(0);

    assertThat(facts(ask()).path("outcome").asText()).isEqualTo("missing");
    assertThat(heard.get(3)).contains("Bearer t3");
  }

  @Test
  void givesUpForNowWhenNoTokenIsTaken() {
    peer = path -> new Said(401, "");

    assertThatThrownBy(this::ask).hasRootCauseMessage("the peer takes no token of ours: HTTP 401");
    assertThat(heard).hasSize(4);
  }

  @Test
  void takesAlreadyThereForDone() {
    peer = path -> new Said(200, "{\"code\":\"1\",\"message\":\"Hồ sơ ĐÃ TỒN TẠI\"}");

    assertThat(ask()).isInstanceOf(Reply.Answered.class);
  }

  @Test
  void tellsARefusalFromAnOutage() {
    peer = path -> new Said(400, "{\"code\":\"7\",\"message\":\"Không được\"}");
    assertThat(ask()).isEqualTo(new Reply.Refused("registry.request-refused", "Không được"));

    peer = path -> new Said(500, "<html>Ôi</html>");
    assertThat(ask()).isInstanceOf(Reply.Again.class);

    peer = path -> new Said(200, "{\"code\":\"99\"}");
    assertThat(ask()).isInstanceOf(Reply.Again.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html/>",
        "{\"code\":\"0\",\"data\":{\"number\":{\"a\":1}}}",
        "{\"code\":\"0\",\"data\":{\"number\":\"1\",\"until\":\"2026-01-01\"}}"
      })
  void takesWhatIsOddForAnOutage(String text) {
    peer = path -> new Said(200, text);

    assertThatThrownBy(this::ask).isInstanceOf(java.util.concurrent.CompletionException.class);
  }

  @Test
  void tellsADateInThePast() {
    peer = path ->
        new Said(200, "{\"code\":\"0\",\"data\":{\"number\":\"1\",\"until\":\"31/12/2020\"}}");

    var answer = facts(ask());

    assertThat(answer.path("outcome").asText()).isEqualTo("expired");
    assertThat(answer.path("words").asText()).isEqualTo("Hết hạn");
    assertThat(answer.path("facts").path("validUntil").asText()).isEqualTo("2020-12-31");
  }

  private com.fasterxml.jackson.databind.JsonNode facts(Reply reply) {
    try {
      return json.readTree(((Reply.Answered) reply).json());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply ask() {
    var exchange = new Exchange(
        1,
        key,
        "cadastre",
        "cadastre.look-up",
        "H99.01-261122-0001",
        null,
        "{\"values\":{\"personalId\":\"00/1&x\"}}",
        1);
    return operation
        .send(exchange, HttpClient.newHttpClient())
        .toCompletableFuture()
        .join();
  }

  private RegisterOperation operation() throws IOException {
    var sheet = PeerSheets.of(
        "cadastre.yaml", new ByteArrayInputStream(SHEET.getBytes(StandardCharsets.UTF_8)));
    var address = URI.create("http://localhost:" + server.getAddress().getPort());
    var peers = new Peers(Map.of(
        "cadastre",
        new Peers.Peer(
            address,
            "u",
            "s",
            Duration.ofSeconds(5),
            1,
            5,
            Duration.ofSeconds(5),
            DataSize.ofMegabytes(8),
            Map.of())));
    var clock = Clock.systemDefaultZone();
    var wire = new JsonWire(peers, new JsonExchange(json), clock);
    return new RegisterOperation("look-up", sheet, wire, new AnswerReader(clock), json);
  }
}
