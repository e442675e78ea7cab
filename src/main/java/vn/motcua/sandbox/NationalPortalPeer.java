package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cổng DVCQG giả định — one adapter with three endpoints; the service is named in the body, errors come with HTTP 200. */
@Component
@Profile("sandbox")
class NationalPortalPeer implements SandboxPeer {

  static final String PEER = "national-portal";
  private static final Duration SESSION_LIFE = Duration.ofMinutes(15);

  private final PortalRecords records;
  private final Agreement agreement;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Instant> sessions = new ConcurrentHashMap<>();

  NationalPortalPeer(PortalRecords records, Agreement agreement, ObjectMapper json, Clock clock) {
    this.records = records;
    this.agreement = agreement;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return PEER;
  }

  @Override
  public Call understand(Call call) {
    if (call.path().equals("/auth")) {
      return call.named("login", null);
    }
    var body = call.json();
    return call.named(
        body.path("service").asText(null),
        body.path("data").path(0).path("MaHoSo").asText(null));
  }

  @Override
  public boolean isPreparation(Call call) {
    return "login".equals(call.operation());
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.path()) {
      case "/auth" -> login(call.json());
      case "/integration" -> integrate(call);
      case "/share" -> share(call);
      default -> Answer.status(404);
    };
  }

  private Answer login(JsonNode credentials) {
    if (!agreement
            .of("national-portal.user")
            .equals(credentials.path("username").asText())
        || !agreement
            .of("national-portal.secret")
            .equals(credentials.path("password").asText())) {
      return error("Sai tài khoản hoặc mật khẩu");
    }
    var session = UUID.randomUUID().toString();
    sessions.put(session, clock.instant().plus(SESSION_LIFE));
    return Answer.json(json.createObjectNode().put("error_code", 0).put("session", session));
  }

  private Answer integrate(Call call) {
    var body = call.json();
    var objection = objection(call, body);
    if (objection != null) {
      return error(objection);
    }
    return switch (call.operation() == null ? "" : call.operation()) {
      case "TraCuuHoSo" ->
        Answer.json(json.createObjectNode()
            .put("error_code", 0)
            .put("message", "")
            .set("result", records.find(body.path("mahoso").asText())));
      case "LayDanhSachHoSo" ->
        Answer.json(json.createObjectNode()
            .put("error_code", 0)
            .put("message", "")
            .set(
                "result",
                records.list(body.path("tungay").asText(), body.path("denngay").asText())));
      case "DongBoHoSoMC" ->
        said(records.synchronise(
            body.path("data"), "True".equals(body.path("isUpdating").asText())));
      case "CapNhatTienDoHoSoMC" -> said(records.report(body.path("data")));
      default -> error("Không có dịch vụ " + call.operation());
    };
  }

  private Answer share(Call call) {
    var objection = objection(call, call.json());
    if (objection != null) {
      return error(objection);
    }
    var answer = json.createObjectNode().put("error_code", 0).put("message", "");
    answer.putArray("result");
    return Answer.json(answer);
  }

  private String objection(Call call, JsonNode body) {
    if (call.header("dstcode") == null) {
      return "Thiếu dstcode";
    }
    if (!agreement
        .of("national-portal.options.unit-code")
        .equals(body.path("madonvi").asText())) {
      return "Sai madonvi";
    }
    var until = sessions.get(body.path("session").asText());
    return until == null || until.isBefore(clock.instant()) ? "Phiên làm việc đã hết hạn" : null;
  }

  private Answer said(String error) {
    return error == null
        ? Answer.json(
            json.createObjectNode().put("error_code", 0).put("message", "Cập nhật thành công"))
        : error(error);
  }

  private Answer error(String message) {
    return Answer.json(json.createObjectNode().put("error_code", "-1").put("message", message));
  }
}
