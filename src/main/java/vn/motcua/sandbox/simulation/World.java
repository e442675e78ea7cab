package vn.motcua.sandbox.simulation;

import vn.motcua.dossier.DossierStatus;
import vn.motcua.sla.Reckoner;

/** What every course of a simulated year looks at. */
record World(Plot plot, Reckoner reckoner, long seed, long until) {

  String reason(DossierStatus status, Filing filing) {
    return switch (status) {
      case REFUSED -> plot.refusals().get(filing.serial() % plot.refusals().size());
      case SUPPLEMENT_REQUESTED -> supplement(filing);
      default -> null;
    };
  }

  String supplement(Filing filing) {
    return plot.supplements().get(filing.serial() % plot.supplements().size());
  }

  String apology(Chance chance) {
    return chance.one(plot.apologies());
  }

  String title(String template) {
    return switch (template) {
      case "acceptance-slip" -> "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
      case "supplement-request" -> "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
      case "refusal" -> "Phiếu từ chối giải quyết hồ sơ";
      case "fee-receipt" -> "Biên lai thu phí, lệ phí";
      default -> "Thông báo dừng giải quyết hồ sơ";
    };
  }
}
