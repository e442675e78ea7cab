package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What another site, a file or a link could make somebody's browser do. */
class ForgedFormStory extends StoryScene {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** Who could do something there if the form were true. */
  private static final Map<String, String> WHO = new LinkedHashMap<>();

  static {
    WHO.put("/ky-so", "lanhdao");
    WHO.put("/api/supervision", "giamsat");
    WHO.put("/giam-sat", "giamsat");
    WHO.put("/canh-bao", "giamsat");
    WHO.put("/van-hanh", "quantri");
    WHO.put("/sandbox", "quantri");
    WHO.put("/phan-tich", "phantich");
    WHO.put("/api/analysis", "phantich");
    WHO.put("/api/portal", "portal");
    WHO.put("/ban-lam-viec/buu-gui", "traketqua");
    WHO.put("/", "tiepnhan");
  }

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Map<String, Door> sessions = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> doesNothingWithoutTheTokenOfThePage() {
    return mappings.getHandlerMethods().keySet().stream()
        .filter(mapping -> !mapping.getMethodsCondition().getMethods().isEmpty())
        .flatMap(mapping -> mapping.getPatternValues().stream()
            .filter(pattern -> !pattern.startsWith("/api/gateway/")) // the peer's own signature
            .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET && method != RequestMethod.HEAD)
                .map(method -> dynamicTest(method + " " + pattern, () -> {
                  var path = pattern.replaceAll("\\{peer[^/]*", "post").replaceAll("\\{[^/]+", "1");
                  var answer = session(pattern)
                      .send(null, method.name(), path, "text=x&reason=x", "Content-Type", FORM);
                  answer.expect(403, "shared.forbidden");
                }))));
  }

  @Test
  void isDoneWithTheToken() {
    var browser = new Browser(session("/ban-lam-viec/buu-gui"));
    assertThat(browser
            .sends("/ban-lam-viec/vang-mat", "/ban-lam-viec/buu-gui/bang-ke.pdf", "x=y")
            .status())
        .isEqualTo(303);
    var head = new Browser(session("/ky-so"));
    assertThat(head.sends("/ban-lam-viec/vang-mat", "/ban-lam-viec/cot", "columns=DUE")
            .status())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd.pdf",
        "..\\\\..\\\\boot.pdf",
        "/etc/cron.d/x.pdf",
        "C:\\\\Windows\\\\x.pdf",
        "a; filename=evil.html.pdf",
        "%0d%0aX-Evil: 1.pdf",
        "\u202Efdp.exe.pdf",
        "=cmd|' /C calc'!A0.pdf",
        "CON.pdf"
      })
  void aFileKeepsNothingOfItsNameThatLeadsElsewhere(String name) {
    var told = citizen.triesToUpload(name, Paper.scan()).expect(201).json();
    var kept = told.path("name").asText();
    var dossier = citizen.files(
        birth().component("hospital-certificate", told.path("fileId").asText()));

    assertThat(kept).doesNotContain("/", "\\", "\r", "\n", "\u202E").isNotBlank();
    var answer =
        reception.looksAt(dossier, "files/" + told.path("fileId").asText()).expect(200);
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment;")
        .doesNotContain("\r", "\n", "../", "..\\");
    assertThat(ContentDisposition.parse(answer.header("Content-Disposition")).getFilename())
        .isEqualTo(kept);
    assertThat(answer.header("X-Evil")).isEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "giamsat-songmau,/api/supervision/v1/reports/06a.pdf?period=2026-10%0d%0aX-Evil:%201",
    "giamsat-songmau,/api/supervision/v1/reports/06a.pdf?period=../../x",
    "giamsat-songmau,/api/supervision/v1/reports/..%2f06a.pdf",
    "giamsat-songmau,/api/supervision/v1/reports/06a.xlsx?office=H99.01%22;x=%22&period=2026-10",
    "traketqua,/api/desk/v1/hand-over-list?day=2026-10-01%0d%0aX-Evil:%201",
    "tiepnhan,/api/desk/v1/dossiers/H99.01-250101-0001%0d%0aX-Evil:%201/control-slip",
    "traketqua,/ban-lam-viec/hang-loat/1%0d%0a/giay-to.pdf",
    "traketqua,/ban-lam-viec/buu-gui?stage=waiting%0d%0aX-Evil:%201"
  })
  void aDownloadIsNamedByUsAlone(String who, String path) {
    var answer = door.get(who, path);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.header("X-Evil")).isEmpty();
    assertThat(answer.header("Content-Disposition")).doesNotContain("X-Evil", "..");
  }

  private static Filing birth() {
    return Filing.birthRegistration();
  }

  private Door session(String pattern) {
    var who = WHO.entrySet().stream()
        .filter(start -> pattern.startsWith(start.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
    return sessions.computeIfAbsent(who, name -> {
      var session = new Door(
          door.address(),
          HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
      new Browser(session).logsInAs(name);
      return session;
    });
  }
}
