package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Phần mềm liên thông và hộ tịch của Bộ Tư pháp giả định — holds the dossiers the Ministry carries: lists the new ones, hands
 * them out with XML inside JSON, tells their state, and takes reports.
 */
@Component
@Profile("sandbox")
class InterlinkedPeer extends RegisterPeer {

  static final String PEER = "interlinked";
  private static final String DOSSIERS = "/api/lienthongdvclt/hosolienthong";
  private static final int AT_ONCE = 3;

  private final CarriedDossiers carried;

  InterlinkedPeer(PeerTools tools, CarriedDossiers carried) {
    super(PEER, tools);
    this.carried = carried;
    logInAt("/api/token", this::logIn);
    at(DOSSIERS, "hosolienthong", call -> withToken(call, this::dossiers));
    at("/api/btp/ket-qua", "ket-qua", call -> withToken(call, this::results));
    at("/api/lienthongdvclt/trangthai", "trangthai", call -> withToken(call, this::report));
  }

  @Override
  public List<?> records() {
    return carried.all().stream().map(PeerStore.Held::body).toList();
  }

  @Override
  protected String key(Call call) {
    return call.path().endsWith("/trangthai") ? call.json().path("maHoSo").asText(null) : null;
  }

  private Answer logIn(Call call) {
    return isOurs(text(call.json(), "userName"), text(call.json(), "password"))
        ? Answer.json(object().put("token", tokens.give()))
        : Answer.status(401);
  }

  private Answer dossiers(Call call) {
    if (call.method().equals("PUT")) {
      boolean known = carried.taken(text(call.json(), "maHoSo"));
      return plain(known ? "Cập nhật thành công" : "Không tìm thấy hồ sơ");
    }
    var id = call.path().substring(DOSSIERS.length());
    if (!id.isEmpty()) {
      return carried
          .find(id.substring(1))
          .map(held -> Answer.json(carried.message(held)))
          .orElse(Answer.status(404));
    }
    var answer = object();
    var data = answer.putArray("data");
    carried.untaken().forEach(held -> data.add(carried.line(held)));
    return Answer.json(answer);
  }

  private Answer results(Call call) {
    var codes = call.json().path("maDinhDanhHoSo");
    if (codes.size() > AT_ONCE) {
      return Answer.json(
          object().put("status", 0).put("statusDescription", "Tối đa 3 hồ sơ mỗi lần"));
    }
    var answer = object().put("status", 1).put("statusDescription", "Thành công");
    var values = answer.putArray("value");
    for (var code : codes) {
      carried.find(code.asText()).ifPresent(held -> values.add(carried.state(held)));
    }
    return Answer.json(answer);
  }

  private Answer report(Call call) {
    JsonNode message = call.json();
    var key = text(message, "maHoSo") + "/" + text(message, "trangThai");
    boolean first = !tools.isHeld(PEER, "report", key);
    tools.once(
        PEER,
        "report",
        key,
        call,
        Map.of("maHoSo", text(message, "maHoSo"), "trangThai", text(message, "trangThai")));
    return plain(first ? "Cập nhật thành công" : "Trạng thái đã được tiếp nhận");
  }

  private static Answer plain(String words) {
    return new Answer(
        200, "text/plain; charset=utf-8", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
