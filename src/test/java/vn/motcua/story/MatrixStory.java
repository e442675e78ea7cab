package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.office.OpenDoors;

/** Every address the application answers × everybody: read from the mappings, so that a new one cannot be forgotten. */
class MatrixStory extends StoryScene {

  /** Whose the addresses are, by their beginning; everybody else is turned away before anything is looked up. */
  private static final Map<String, Set<String>> WHOSE = new LinkedHashMap<>();

  private static final Set<String> EVERYBODY = Set.of(
      "nobody",
      "portal",
      "tiepnhan",
      "chuyenvien",
      "lanhdao",
      "traketqua",
      "tiepnhan2",
      "traketqua2",
      "giamsat",
      "giamsat-songmau",
      "ioc",
      "phantich",
      "phantich2",
      "quantri");

  private static final Set<String> OFFICERS =
      Set.of("tiepnhan", "chuyenvien", "lanhdao", "traketqua", "tiepnhan2", "traketqua2");

  private static final Set<String> SUPERVISORS = Set.of("giamsat", "giamsat-songmau");

  static {
    WHOSE.put("/api/desk/v1/", OFFICERS);
    WHOSE.put("/api/counter/v1/", Set.of("tiepnhan", "traketqua", "tiepnhan2", "traketqua2"));
    WHOSE.put("/api/portal/v1/", Set.of("portal"));
    WHOSE.put("/api/supervision/v1/feed", Set.of("giamsat", "giamsat-songmau", "ioc"));
    WHOSE.put("/api/supervision/v1/", SUPERVISORS);
    WHOSE.put("/giam-sat", SUPERVISORS);
    WHOSE.put("/ban-lam-viec/vang-mat", union(OFFICERS, SUPERVISORS));
    WHOSE.put("/ban-lam-viec/chia-viec", Set.of("lanhdao"));
    WHOSE.put("/ban-lam-viec", OFFICERS);
    WHOSE.put("/quay/thu-phi", Set.of("tiepnhan", "traketqua", "tiepnhan2", "traketqua2"));
    WHOSE.put("/quay", Set.of("tiepnhan", "tiepnhan2"));
    WHOSE.put("/ky-so", Set.of("lanhdao"));
    WHOSE.put("/so-lieu-cua-toi", OFFICERS);
    WHOSE.put("/canh-bao", union(OFFICERS, SUPERVISORS));
    WHOSE.put("/api/analysis/v1/", Set.of("phantich", "phantich2", "quantri"));
    WHOSE.put("/phan-tich", Set.of("phantich", "phantich2", "quantri"));
    WHOSE.put("/api/gateway/v1/national-portal/", EVERYBODY); // the secret agreed with it decides
    WHOSE.put("/api/gateway/v1/", EVERYBODY); // the peer's own signature decides
    WHOSE.put("/sandbox/v1/", Set.of("quantri"));
    WHOSE.put("/van-hanh", Set.of("quantri"));
    WHOSE.put("/v3/api-docs", without("nobody"));
    WHOSE.put("/swagger-ui", without("nobody"));
    WHOSE.put("/tra-cuu", EVERYBODY);
    WHOSE.put("/bo-sung", EVERYBODY); // the digits of the phone decide
    WHOSE.put("/dang-nhap", EVERYBODY);
    WHOSE.put("/error", Set.of());
    WHOSE.put("/", EVERYBODY);
  }

  /** What a form's address answers to a sender without the form's token, before it asks who it is. */
  private static final int NO_TOKEN = 403;

  private static final Map<String, String> ABSENT = Map.of(
      "code", "H99.01-250101-9999",
      "id", UUID.randomUUID().toString(),
      "fileId", UUID.randomUUID().toString(),
      "documentId", UUID.randomUUID().toString(),
      "token", "x".repeat(43),
      "feeCode", "KHONG-CO",
      "procedureCode", "9.999999");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private Map<String, String> real;
  private String secret;

  private record Address(String method, String pattern) {
    String path(Map<String, String> values) {
      var path = pattern
          .replaceAll("\\{(\\w+):[^/]*}", "{$1}")
          .replace("/procedures/{code}", "/procedures/{procedureCode}");
      for (var value : values.entrySet()) {
        path = path.replace("{" + value.getKey() + "}", value.getValue());
      }
      return path.replaceAll("\\{[^}]+}", "1");
    }

    boolean isAboutOne() {
      return pattern.contains("{");
    }
  }

  @BeforeEach
  void aDossierOfTheFirstOffice() {
    secret = "Nguyễn Bí Mật " + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "a");
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = filedAndAccepted(
        birthRegistration().applicant("fullName", secret).component("hospital-certificate", file));
    var document =
        reception.looksAt(dossier).expect(200).json().path("documents").get(0);
    real = Map.of(
        "code", dossier.code(),
        "id", examiner.task(dossier, EXAMINE),
        "fileId", file,
        "documentId", document.path("documentId").asText(),
        "token", "y".repeat(43),
        "feeCode", "LP01",
        "procedureCode", "1.001193");
  }

  private Stream<Address> addresses() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream()
            .flatMap(pattern -> (mapping.getMethodsCondition().getMethods().isEmpty()
                    ? Stream.of("GET")
                    : mapping.getMethodsCondition().getMethods().stream().map(Enum::name))
                .map(method -> new Address(method, pattern))));
  }

  @Test
  void knowsEveryAddress() {
    var unknown = addresses()
        .filter(address -> address.pattern().length() > 1
            && WHOSE.keySet().stream()
                .noneMatch(start -> start.length() > 1 && address.pattern().startsWith(start)))
        .toList();

    assertThat(unknown).as("say in WHOSE who may come here").isEmpty();
    assertThat(addresses().count()).isGreaterThan(40);
  }

  @TestFactory
  Stream<DynamicTest> turnsAwayWhoDoesNotBelong() {
    return addresses()
        .map(address -> dynamicTest(address.toString(), () -> {
          var invited = whose(address.pattern());
          for (var who : EVERYBODY) {
            var answer = asks(who, address, real);
            assertThat(answer.status()).as("%s: %s", who, answer.text()).isLessThan(500);
            if (!invited.contains(who)) {
              assertThat(answer.status())
                  .as("%s: %s", who, answer.text())
                  .isIn(who.equals("nobody") ? Set.of(401, NO_TOKEN) : Set.of(403));
            }
            if (!Set.of("portal", "tiepnhan", "chuyenvien", "lanhdao", "traketqua")
                    .contains(who)
                && !address.pattern().startsWith("/sandbox/")) {
              assertThat(answer.text()).as(who).doesNotContain(secret);
            }
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> makesTheForeignLookAbsentToTheOtherOffice() {
    return addresses()
        .filter(Address::isAboutOne)
        .filter(address -> address.pattern().matches("/(api/(desk|counter)/v1|ban-lam-viec)/.*"))
        .filter(address -> !address.pattern().contains("/procedures/")) // everybody's
        .map(address -> dynamicTest(address.toString(), () -> {
          for (var stranger : List.of("tiepnhan2", "traketqua2")) {
            var foreign = asks(stranger, address, real);
            var absent = asks(stranger, address, ABSENT);
            assertThat(foreign.status()).as(foreign.text()).isBetween(400, 499);
            assertThat(told(foreign, real)).isEqualTo(told(absent, ABSENT));
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> makesTheForeignLookAbsentInTheTasklist() {
    var stranger = new Tasklist(door.address(), "tiepnhan2");
    return OpenDoors.ofTheEngine()
        .filter(one -> one.contains("/task/*"))
        .map(one -> one.split(" "))
        .map(one -> dynamicTest(one[0] + " " + one[1], () -> {
          var path = one[1].substring(Tasklist.ENGINE.length());
          var body = one[0].equals("POST") ? Map.of() : null;
          var foreign = stranger.send(one[0], path.replace("*", real.get("id")), body);
          var absent = stranger.send(one[0], path.replace("*", ABSENT.get("id")), body);
          assertThat(foreign.status()).as(foreign.text()).isBetween(400, 499);
          assertThat(told(foreign, real)).isEqualTo(told(absent, ABSENT));
        }));
  }

  @TestFactory
  Stream<DynamicTest> closesTheEngineToWhoIsNoOfficer() {
    return OpenDoors.ofTheEngine()
        .map(one -> one.split(" "))
        .map(one -> dynamicTest(one[1], () -> {
          var path = one[1].replace("*", real.get("id")).replace("/**", "/x");
          assertThat(door.send(null, one[0], path, null).status()).isEqualTo(401);
          for (var outsider : List.of("portal", "giamsat", "phantich")) {
            assertThat(door.send(outsider, one[0], path, null).text()).doesNotContain(secret);
          }
        }));
  }

  private Answer asks(String who, Address address, Map<String, String> values) {
    var user = who.equals("nobody") ? null : who;
    var body = Set.of("POST", "PUT").contains(address.method()) ? Map.of() : null;
    // what would change the world for the other stories is asked about somebody absent
    boolean mayChange =
        !address.method().equals("GET") && whose(address.pattern()).contains(who);
    return door.send(
        user,
        address.method(),
        address.path(mayChange && !isStranger(who) ? ABSENT : values),
        mayChange && address.pattern().startsWith("/sandbox/") ? null : body);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isStranger(String who) {
    return who.endsWith("2");
  }

  private static Set<String> whose(String pattern) {
    return WHOSE.entrySet().stream()
        .filter(start -> pattern.startsWith(start.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Status and text, with the ids that were asked for and the token of a form taken out. */
  private static String told(Answer answer, Map<String, String> asked) {
    var text = answer.text();
    for (var value : asked.values()) {
      text = text.replace(value, "*");
    }
    return answer.status() + " "
        + text.replaceAll("\"timestamp\":\"[^\"]*\"", "")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static Set<String> without(String who) {
    return EVERYBODY.stream().filter(one -> !one.equals(who)).collect(Collectors.toSet());
  }
}
