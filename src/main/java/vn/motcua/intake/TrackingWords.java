package vn.motcua.intake;

import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;

/** What comes next, in words a citizen acts on. */
final class TrackingWords {

  private TrackingWords() {}

  static String next(Dossier dossier, DossierViews.View view) {
    return switch (dossier.status()) {
      case SUBMITTED ->
        "Cán bộ tiếp nhận kiểm tra hồ sơ trong 8 giờ làm việc. Ông/bà chưa phải làm gì.";
      case ACCEPTED, PROCESSING -> "Cơ quan đang giải quyết. Ông/bà chưa phải làm gì.";
      case SUPPLEMENT_REQUESTED ->
        view.supplementRequests().stream().anyMatch(request -> request.answeredAt() == null)
            ? "Ông/bà cần bổ sung hồ sơ theo nội dung dưới đây, tại đây hoặc trên Cổng dịch vụ công."
            : "Đã nhận nội dung bổ sung, chờ cán bộ kiểm tra. Ông/bà chưa phải làm gì.";
      case PAYMENT_REQUESTED -> "Ông/bà cần nộp phí, lệ phí để cơ quan giải quyết tiếp.";
      case WITHDRAWAL_REQUESTED -> "Cán bộ đang xác nhận yêu cầu rút hồ sơ.";
      case STOPPED -> "Hồ sơ đã dừng giải quyết.";
      case REFUSED -> "Hồ sơ không được tiếp nhận; lý do ghi ở phần diễn biến.";
      case COMPLETED -> byDelivery(dossier.delivery().mode());
      case RETURNED -> "Đã trả kết quả. Mời ông/bà đánh giá trên Cổng dịch vụ công.";
    };
  }

  private static String byDelivery(Delivery.Mode mode) {
    return switch (mode) {
      case COUNTER -> "Kết quả đã có. Mời ông/bà mang giấy hẹn đến bộ phận một cửa để nhận.";
      case POST -> "Kết quả đã có và đang được gửi qua bưu chính công ích.";
      case ELECTRONIC -> "Kết quả điện tử đã có trên Cổng dịch vụ công.";
    };
  }
}
