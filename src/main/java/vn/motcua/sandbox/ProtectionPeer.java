package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** CSDL bảo trợ xã hội giả định — takes finished dossiers, one per code; its key travels in the message. */
@Component
@Profile("sandbox")
class ProtectionPeer extends RegisterPeer {

  private static final String PUSHED = "decision";

  ProtectionPeer(PeerTools tools) {
    super("social-protection", tools);
    at("/apiBTXH/DongBoDVC", "DongBoDVC", this::take);
  }

  @Override
  protected String key(Call call) {
    return call.json().path("MaHoSo").asText(null);
  }

  private Answer take(Call call) {
    var message = call.json();
    if (!tools.agreement().of(name() + ".secret").equals(text(message, "AcceptKey"))) {
      return said("401", "AcceptKey không đúng");
    }
    var dossier = text(message, "MaHoSo");
    if (dossier.isEmpty() || !text(message, "CertificateExtentData").startsWith("<ExtentData>")) {
      return said("404", "Thiếu MaHoSo hoặc CertificateExtentData");
    }
    if (tools.isHeld(name(), PUSHED, dossier)) {
      return said("1", "Hồ sơ đã tồn tại");
    }
    tools.once(
        name(),
        PUSHED,
        dossier,
        call,
        Map.of("CMND", text(message, "CMND"), "DoiTuong", text(message, "DoiTuong")));
    return said("0", "Thành công");
  }

  private Answer said(String code, String words) {
    return Answer.json(object().put("error_code", code).put("message", words));
  }
}
