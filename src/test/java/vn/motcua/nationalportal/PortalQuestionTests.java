package vn.motcua.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DossierFiling;
import vn.motcua.PeersTest;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

@PeersTest
class PortalQuestionTests {

  private static final String SECRET = "sample-portal-inbound-secret-not-for-production";
  private static final String UNIT = "000.00.00.H99";

  @Autowired
  Dossiers dossiers;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  ObjectMapper json;

  @LocalServerPort
  int port;

  @AfterEach
  void forgetGuesses() {
    jdbc.sql("delete from failed_attempt where subject like 'national-portal/%'")
        .update();
  }

  @Test
  void tellsHowADossierStandsAndNothingAboutPeople() throws Exception {
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();
    dossiers.reach(code, DossierStatus.ACCEPTED);

    var answer = ask(SECRET, question(UNIT, code));

    assertThat(answer.statusCode()).isEqualTo(200);
    var state = json.readTree(answer.body());
    assertThat(state.path("MaHoSo").asText()).isEqualTo(code.value());
    assertThat(state.path("TrangThaiHoSo").asText()).isEqualTo("2");
    assertThat(state.path("MaTTHC").asText()).isEqualTo("1.001193");
    assertThat(state.properties().stream().map(field -> field.getKey()))
        .containsExactly(
            "MaHoSo",
            "MaTTHC",
            "TenTTHC",
            "MaLinhVuc",
            "TenLinhVuc",
            "LoaiDoiTuong",
            "TrangThaiHoSo",
            "HinhThuc",
            "DonViXuLy");
    assertThat(answer.body()).doesNotContain("Nguyễn Văn Mẫu", "001090000001", "0901234567");
  }

  @Test
  void saysThatItDoesNotKnowInThePortalsWords() throws Exception {
    assertThat(error(ask(SECRET, question(UNIT, new DossierCode("H99.01-250101-9999")))))
        .isEqualTo("masohoso not found");
    assertThat(error(ask(SECRET, "{\"madonvi\":\"" + UNIT + "\",\"masohoso\":\"' or 1=1\"}")))
        .isEqualTo("masohoso not found");
    assertThat(error(ask(SECRET, question("000.00.00.H98", new DossierCode("H99.01-250101-9999")))))
        .isEqualTo("madonvi not found");
    assertThat(ask(SECRET, "no json").statusCode()).isEqualTo(400);
    assertThat(ask(SECRET, " ".repeat(5000)).statusCode()).isEqualTo(413);
  }

  @Test
  void answersNobodyWithoutTheSecret() throws Exception {
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();

    for (var shown : new String[] {null, "", "another", SECRET + "x", SECRET.substring(1)}) {
      var answer = ask(shown, question(UNIT, code));
      assertThat(answer.statusCode()).as("%s", shown).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("TrangThaiHoSo");
    }
  }

  @Test
  void slowsWhoGuesses() throws Exception {
    var question = question(UNIT, new DossierCode("H99.01-250101-9999"));
    for (int n = 0; n < 50; n++) {
      assertThat(ask("guess " + n, question).statusCode()).isEqualTo(401);
    }

    assertThat(ask("guess 51", question).statusCode()).isEqualTo(429);
    assertThat(ask(SECRET, question).statusCode()).isEqualTo(429);
  }

  private static String question(String unit, DossierCode code) {
    return "{\"madonvi\":\"%s\",\"service\":\"TraCuuHoSo\",\"masohoso\":\"%s\"}"
        .formatted(unit, code);
  }

  private String error(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode said = json.readTree(answer.body());
    assertThat(said.path("error_code").asText()).isEqualTo("-1");
    return said.path("message").asText();
  }

  private HttpResponse<String> ask(String secret, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(
            "http://localhost:" + port + "/api/gateway/v1/national-portal/dossiers/direct"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (secret != null) {
      request.header("authKey", secret);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
