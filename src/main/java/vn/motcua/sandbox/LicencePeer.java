package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** CSDL giấy phép lái xe giả định — log-in and one address for every service, HTTP 200 whatever happens. */
@Component
@Profile("sandbox")
class LicencePeer extends RegisterPeer {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String EXCHANGED = "exchange";

  LicencePeer(PeerTools tools) {
    super("driving-licences", tools);
    logInAt("/apiDVC-GPLX/tcdbdvcdata/mapi/login", this::logIn);
    at("/apiDVC-GPLX/tcdbdvcdata/mapi/g", "g", this::serve);
  }

  @Override
  protected String operation(String operation, Call call) {
    return operation.equals("g") ? call.json().path("service").asText() : operation;
  }

  @Override
  protected String key(Call call) {
    return call.json().path("maHoSo").asText(null);
  }

  @Override
  public List<?> records() {
    return tools.records().licences();
  }

  private Answer logIn(Call call) {
    return isOurs(text(call.json(), "username"), text(call.json(), "password"))
        ? Answer.json(object().put("error_code", "0").put("session", tokens.give()))
        : error("401", "Sai tài khoản hoặc mật khẩu");
  }

  private Answer serve(Call call) {
    var message = call.json();
    if (!tokens.isGood(text(message, "session"))) {
      return error("-1", "Phiên làm việc đã hết hạn");
    }
    return switch (text(message, "service")) {
      case "TraCuuGPLX" -> lookUp(message);
      case "CapNhatDoiGPLX" -> exchange(call, message);
      default -> error("-2", "Không có dịch vụ này");
    };
  }

  private Answer lookUp(JsonNode message) {
    var answer = object().put("error_code", "0").put("message", "");
    var data = answer.putArray("data");
    tools
        .records()
        .licence(text(message, "soCmnd"))
        .filter(licence -> text(message, "sogplx").isEmpty()
            || text(message, "sogplx").equals(licence.licenceNumber()))
        .ifPresent(licence -> data.addObject()
            .put("hoTen", licence.fullName())
            .putArray("gplxDaCap")
            .addObject()
            .put("sogplx", licence.licenceNumber())
            .put("hanggplxgplx", licence.licenceClass())
            .put("ngaycapgplx", day(licence.issuedOn()))
            .put("ngayhethangplx", day(licence.expiresOn()))
            .put("ngaytrungtuyen", day(licence.firstIssuedOn()))
            .put("diemgplx", licence.points()));
    return Answer.json(answer);
  }

  private Answer exchange(Call call, JsonNode message) {
    var dossier = text(message, "maHoSo");
    boolean known = tools.records().licences().stream()
        .anyMatch(licence -> licence.licenceNumber().equals(text(message, "sogplxCu")));
    if (dossier.isEmpty() || !known) {
      return error("404", "Không tìm thấy giấy phép lái xe");
    }
    if (tools.isHeld(name(), EXCHANGED, dossier)) {
      return error("1", "Hồ sơ đã tồn tại");
    }
    tools.once(
        name(),
        EXCHANGED,
        dossier,
        call,
        Map.of(
            "sogplxCu", text(message, "sogplxCu"),
            "sogplxMoi", text(message, "sogplxMoi"),
            "hanggplx", text(message, "hanggplx")));
    return Answer.json(object().put("error_code", "0").put("message", "Cập nhật thành công"));
  }

  private Answer error(String code, String words) {
    return Answer.json(object().put("error_code", code).put("message", words));
  }

  private static String day(LocalDate date) {
    return date == null ? null : DAY.format(date);
  }
}
