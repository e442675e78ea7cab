package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.sandbox.PlainPeer.Result;

/** Hệ thống thông tin báo cáo quốc gia giả định — takes each closed report once and gives it a receipt number. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class ReportingPeer {

  private static final String NAME = "national-reports";
  private static final String REPORT = "report";

  private final PeerTools tools;

  ReportingPeer(PeerTools tools) {
    this.tools = tools;
  }

  @Bean
  PlainPeer nationalReportsPeer() {
    return new PlainPeer(
        NAME,
        tools,
        () -> tools.store().effects(NAME, null),
        Map.of("submit", (call, message) -> take(call, message)));
  }

  /** The same reference again is the same report; a correction has a reference of its own and names what it replaces. */
  private Result take(Call call, JsonNode message) {
    var reference = message.path("reference").asText("");
    if (reference.isEmpty() || !message.path("figures").isObject()) {
      return Result.refused("Thiếu số tham chiếu hoặc số liệu");
    }
    if (!tools.isHeld(NAME, REPORT, reference)) {
      var body = tools.object();
      body.put("receipt", "BC-%06d".formatted(tools.store().next(REPORT)));
      body.set("submission", message);
      return told(tools.once(NAME, REPORT, reference, call, body));
    }
    return told(tools.store().find(NAME, REPORT, reference).orElseThrow());
  }

  private static Result told(PeerStore.Held held) {
    return Result.of("accepted", Map.of("receipt", held.body().path("receipt").asText()));
  }
}
