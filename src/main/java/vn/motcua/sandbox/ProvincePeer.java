package vn.motcua.sandbox;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Trục liên thông với các tỉnh giả định — takes profiles for units it knows, one per source id. */
@Component
@Profile("sandbox")
class ProvincePeer extends RegisterPeer {

  private static final String PROFILE = "profile";
  private static final int LAST_PROVINCE = 98;

  ProvincePeer(PeerTools tools) {
    super("provinces", tools);
    logInAt("/token", this::clientCredentials);
    at("/profile/send", "send", call -> withToken(call, this::send));
  }

  @Override
  public List<?> records() {
    return List.of(Map.of("known", "00–" + LAST_PROVINCE, "unit", "000.00.13.H<mã tỉnh>"));
  }

  @Override
  protected String key(Call call) {
    return call.path().equals("/token") ? null : call.json().path("source_id").asText(null);
  }

  private Answer send(Call call) {
    var message = call.json();
    var source = text(message, "source_id");
    var unit = message.path("to_unit_code").path(0).asText("");
    if (source.isEmpty() || text(message, "ref_code").isEmpty()) {
      return error("4", "Thiếu source_id hoặc ref_code");
    }
    if (!unit.matches("000\\.00\\.13\\.H\\d{2}") || unit.endsWith("H99")) {
      return error("3", "Đơn vị nhận không tồn tại");
    }
    try {
      tools.json().readTree(Base64.getDecoder().decode(text(message, "data_eform")));
    } catch (java.io.IOException | IllegalArgumentException e) {
      return error("14", "data_eform không phải base64");
    }
    boolean known = tools.isHeld(name(), PROFILE, source);
    var held = tools.once(
        name(),
        PROFILE,
        source,
        call,
        Map.of(
            "profileId", "PF-%06d".formatted(tools.store().next(PROFILE)),
            "unit", unit,
            "status", text(message, "status")));
    var answer = object().put("errorCode", known ? "24" : "0");
    return Answer.json(answer.put("profile_id", text(held.body(), "profileId")));
  }

  private Answer error(String code, String words) {
    return Answer.json(object().put("errorCode", code).put("message", words));
  }
}
