package vn.motcua.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * CSDLQG về dân cư giả định — SOAP 1.1: looks people up and gives children their personal id.
 *
 * <p>Like the real one it answers an empty CongDan when id, name and birth date do not belong together; accents of the name do
 * not matter to it, because some clients strip them.
 */
@Component
@Profile("sandbox")
class PopulationPeer implements SandboxPeer {

  record Household(Person person, String maritalStatus, String headPersonalId) {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Far from the numbers of the invented people. */
  private static final long FIRST_NUMBER = 600_000;

  private final People people;
  private final PeerStore store;
  private final Agreement agreement;
  private final Clock clock;

  PopulationPeer(People people, PeerStore store, Agreement agreement, Clock clock) {
    this.people = people;
    this.store = store;
    this.agreement = agreement;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "population";
  }

  @Override
  public List<?> records() {
    return people.first(Integer.MAX_VALUE).stream()
        .map(person ->
            new Household(person, person.maritalStatus(), people.headOf(person).personalId()))
        .toList();
  }

  @Override
  public Call understand(Call call) {
    try {
      var request = request(call);
      return call.named(request.getLocalName(), text(request, "MaYeuCau"));
    } catch (IllegalArgumentException e) {
      return call;
    }
  }

  @Override
  public Answer answer(Call call) {
    if (!isAuthentic(call)) {
      return Answer.status(401);
    }
    if (call.operation() == null) {
      return fault("Thông điệp không đúng định dạng");
    }
    var request = request(call);
    return switch (call.operation()) {
      case "TraCuuThongTinCongDan" -> lookUp(request);
      case "CapSoDinhDanh" -> issue(call, request);
      case "XacMinhTinhTrangHonNhan" -> maritalStatus(request);
      case "XacMinhThongTinChuHo" -> household(request);
      case "CapNhatNoiCuTru" -> residence(call, request);
      default -> fault("Không có nghiệp vụ " + call.operation());
    };
  }

  private Answer lookUp(Element request) {
    return envelope(
        """
        <ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0"><ns1:CongDan>%s</ns1:CongDan></ns1:CongdanCollection>"""
            .formatted(matching(request).map(PopulationXml::citizen).orElse("")));
  }

  private Optional<Person> matching(Element request) {
    var bornOn = text(request, "NgayThangNamSinh", "NgayThangNam");
    return people
        .find(text(request, "SoDinhDanh"))
        .filter(person -> DAY.format(person.dateOfBirth()).equals(bornOn))
        .filter(person -> plain(person.fullName()).equals(plain(text(request, "HoVaTen"))));
  }

  /** Empty unless id, name and birth date belong together. */
  private Answer maritalStatus(Element request) {
    return envelope(PopulationXml.maritalStatus(matching(request)));
  }

  private Answer household(Element request) {
    var person = people.find(text(request, "SoDinhDanh"));
    var head = person.map(people::headOf);
    boolean so = head.isPresent()
        && head.get().personalId().equals(text(request, "ChuHo", "SoDinhDanh"))
        && (text(request, "NoiOHienTai", "MaPhuongXa") == null
            || person.get().placeCode().equals(text(request, "NoiOHienTai", "MaPhuongXa")));
    return envelope(PopulationXml.household(so, head.orElse(null), person.orElse(null)));
  }

  private Answer residence(Call call, Element request) {
    var key = text(request, "MaYeuCau");
    var id = text(request, "SoDinhDanh");
    if (key == null || people.find(id).isEmpty() && !isIssued(id)) {
      return envelope(PopulationXml.refusal("CapNhatNoiCuTru", "1", "Không có công dân này"));
    }
    var today = DAY.format(LocalDate.now(clock));
    store.insert(store.held(
        name(),
        "residence",
        key,
        call.dossierCode(),
        true,
        Map.of(
            "personalId",
            id,
            "kind",
            String.valueOf(text(request, "LoaiCuTru")),
            "placeCode",
            String.valueOf(text(request, "NoiCuTru", "MaPhuongXa")),
            "registeredOn",
            today)));
    var held = store.find(name(), "residence", key).orElseThrow();
    return envelope(
        PopulationXml.residence(key, held.body().path("registeredOn").asText()));
  }

  private boolean isIssued(String id) {
    return store.effects(name(), null).stream()
        .anyMatch(held -> held.body().path("personalId").asText().equals(id));
  }

  private Answer issue(Call call, Element request) {
    var key = text(request, "MaYeuCau");
    var bornOn = text(request, "NgayThangNamSinh", "NgayThangNam");
    if (key == null || bornOn == null || text(request, "HoVaTen") == null) {
      return envelope(PopulationXml.refusal(
          "CapSoDinhDanh", "1", "Thiếu MaYeuCau, HoVaTen hoặc NgayThangNamSinh"));
    }
    var known = store.find(name(), "personal-id", key);
    if (known.isEmpty()) {
      var number = newNumber(LocalDate.parse(bornOn, DAY), "1".equals(text(request, "GioiTinh")));
      store.insert(store.held(
          name(),
          "personal-id",
          key,
          call.dossierCode(),
          true,
          Map.of("personalId", number, "fullName", text(request, "HoVaTen"), "requestCode", key)));
      known = store.find(name(), "personal-id", key);
    }
    return envelope(
        PopulationXml.issued(key, known.orElseThrow().body().path("personalId").asText()));
  }

  private String newNumber(LocalDate bornOn, boolean male) {
    int century = (bornOn.getYear() / 100 - 19) * 2 + (male ? 0 : 1);
    return "001%d%02d%06d"
        .formatted(century, bornOn.getYear() % 100, FIRST_NUMBER + store.next("personal-id"));
  }

  /** Variant (a): Basic base64(username:sha256hex(serviceUrl+username+timestampMillis+secret)) and Timestamp. */
  private boolean isAuthentic(Call call) {
    var user = agreement.of("population.user");
    var text = "http://" + call.header("Host") + "/" + name() + call.path() + user
        + call.header("Timestamp") + agreement.of("population.secret");
    var expected = "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + sha256(text)).getBytes(StandardCharsets.UTF_8));
    return expected.equals(call.header("Authorization"));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toUpperCase(Locale.ROOT);
  }

  private static Answer envelope(String content) {
    return Answer.xml(200, PopulationXml.envelope(content));
  }

  private static Answer fault(String words) {
    return Answer.xml(500, PopulationXml.envelope(PopulationXml.fault(words)));
  }

  private static Element request(Call call) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var document = builder.parse(new ByteArrayInputStream(call.body()));
      var body = child(document.getDocumentElement(), "Body");
      for (Node node = body == null ? null : body.getFirstChild();
          node != null;
          node = node.getNextSibling()) {
        if (node instanceof Element element) {
          return element;
        }
      }
      throw new IllegalArgumentException("no body");
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Element from, String... path) {
    var at = from;
    for (var name : path) {
      at = at == null ? null : child(at, name);
    }
    return at == null ? null : at.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }
}
