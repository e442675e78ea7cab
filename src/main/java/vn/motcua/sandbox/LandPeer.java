package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** CSDL đất đai giả định (VBDLIS, ILIS) — password grant, one case and one certificate per dossier. */
@Component
@Profile("sandbox")
class LandPeer extends RegisterPeer {

  private static final String CASE = "case";
  private static final String CERTIFICATE = "certificate";

  LandPeer(PeerTools tools) {
    super("land", tools);
    logInAt("/oauth2/token", this::logIn);
    at("/tiepnhan", "tiepnhan", call -> withToken(call, this::open));
    at("/kiemtradieukien", "kiemtradieukien", call -> withToken(call, this::check));
    at("/capnhatbiendong", "capnhatbiendong", call -> withToken(call, this::update));
  }

  @Override
  public List<?> records() {
    return tools.records().parcels();
  }

  @Override
  protected String key(Call call) {
    return call.path().startsWith("/oauth2")
        ? null
        : call.json().path("SoBienNhan").asText(null);
  }

  private Answer logIn(Call call) {
    var form =
        new Call("GET", "", call.text(), call.headers(), new byte[0], null, null).parameters();
    return "password".equals(form.get("grant_type"))
            && isOurs(form.get("username"), form.get("password"))
        ? Answer.json(object().put("access_token", tokens.give()))
        : Answer.status(401);
  }

  private Answer open(Call call) {
    var message = call.json();
    var dossier = text(message, "SoBienNhan");
    if (parcel(message.path("ThongTinThuaDat").path(0)).isEmpty() || dossier.isEmpty()) {
      return Answer.json(status(false, 404, "Không tìm thấy thửa đất"));
    }
    boolean known = tools.isHeld(name(), CASE, dossier);
    var held = tools.once(
        name(),
        CASE,
        dossier,
        call,
        Map.of("MaHoSo", "DD-%06d".formatted(tools.store().next(CASE))));
    var answer = known ? status(false, 1, "Hồ sơ đã tồn tại") : status(true, 0, "Thành công");
    answer.putObject("data").put("MaHoSo", text(held.body(), "MaHoSo"));
    return Answer.json(answer);
  }

  private Answer check(Call call) {
    var message = call.json();
    return parcel(message)
        .map(parcel -> {
          var answer = status(true, 0, "Thành công");
          answer
              .putObject("data")
              .put("TheChap", parcel.mortgaged())
              .put("TranhChap", parcel.disputed())
              .put("DungChu", owner(parcel).equals(text(message, "SoChungMinh")));
          return Answer.json(answer);
        })
        .orElseGet(() -> Answer.json(status(false, 404, "Không tìm thấy thửa đất")));
  }

  private Answer update(Call call) {
    var message = call.json();
    var dossier = text(message, "SoBienNhan");
    if (parcel(message).isEmpty() || dossier.isEmpty()) {
      return Answer.json(status(false, 404, "Không tìm thấy thửa đất"));
    }
    boolean known = tools.isHeld(name(), CERTIFICATE, dossier);
    var owner = message.path("ChuMoi");
    var held = tools.once(
        name(),
        CERTIFICATE,
        dossier,
        call,
        Map.of(
            "SoGiayChungNhan", "DM %08d".formatted(tools.store().next(CERTIFICATE)),
            "thua", text(message, "SoThuTuThua") + "/" + text(message, "SoHieuBanDo"),
            "chuMoi", text(owner, "SoChungMinh")));
    var answer = known ? status(false, 1, "Hồ sơ đã tồn tại") : status(true, 0, "Thành công");
    answer.putObject("data").put("SoGiayChungNhan", text(held.body(), "SoGiayChungNhan"));
    return Answer.json(answer);
  }

  /** The last who was entered, else the owner from the beginning. */
  private String owner(Records.Parcel parcel) {
    var place = parcel.parcel() + "/" + parcel.sheet();
    return tools.store().effects(name(), null).stream()
        .filter(held -> text(held.body(), "thua").equals(place))
        .reduce((earlier, later) -> later)
        .map(held -> text(held.body(), "chuMoi"))
        .orElse(parcel.ownerPersonalId());
  }

  private Optional<Records.Parcel> parcel(JsonNode named) {
    return tools.records().parcels().stream()
        .filter(parcel -> parcel.parcel().equals(text(named, "SoThuTuThua"))
            && parcel.sheet().equals(text(named, "SoHieuBanDo")))
        .findFirst();
  }

  private ObjectNode status(boolean success, int code, String words) {
    var answer = object();
    answer.putObject("status").put("success", success).put("code", code).put("message", words);
    return answer;
  }
}
