package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cơ quan thuế giả định — takes the slip of a dossier once and answers later with a notice. */
@Component
@Profile("sandbox")
class TaxPeer extends RegisterPeer {

  static final String PEER = "tax";
  static final String SLIP = "slip";

  private final TaxDesk desk;

  TaxPeer(PeerTools tools, TaxDesk desk) {
    super(PEER, tools);
    this.desk = desk;
    at("/phieu-chuyen-thong-tin", "send-slip", this::take);
  }

  private Answer take(Call call) {
    if (!tools.agreement().of(PEER + ".secret").equals(call.header("X-Api-Key"))) {
      return Answer.status(401);
    }
    var message = call.json();
    var dossier = text(message, "maHoSo");
    if (dossier.isEmpty() || text(message, "loaiGiaoDich").isEmpty()) {
      return said("-1", "Thiếu mã hồ sơ hoặc loại giao dịch", "");
    }
    if (tools.isHeld(PEER, SLIP, dossier)) {
      var held = tools.store().find(PEER, SLIP, dossier).orElseThrow();
      return said("1", "Phiếu đã tồn tại", text(held.body(), "soPhieu"));
    }
    var held = tools.once(
        PEER,
        SLIP,
        dossier,
        call,
        Map.of(
            "soPhieu", "PC-%06d".formatted(tools.store().next(SLIP)),
            "loaiGiaoDich", text(message, "loaiGiaoDich"),
            "maSoThue", text(message.path("nguoiSuDungDat"), "maSoThue"),
            "hoTen", text(message.path("nguoiSuDungDat"), "hoTen")));
    desk.notice(dossier, message);
    return said("0", "Thành công", text(held.body(), "soPhieu"));
  }

  private Answer said(String code, String words, String slip) {
    return Answer.json(object().put("error_code", code).put("message", words).put("soPhieu", slip));
  }
}
