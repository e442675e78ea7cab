package vn.motcua.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.Dong;

/** Printed papers about invented people. */
final class PaperFixture {

  static final List<String> TEMPLATES = List.of(
      "acceptance-slip",
      "supplement-request",
      "refusal",
      "apology",
      "stop-notice",
      "fee-receipt",
      "birth-certificate",
      "birth-extract");

  static final String LONG_NAME =
      "Nguyễn Phước Hoàng Đặng Trường Thượng Ưởng Ngoạn Quỳnh Khuê Thuỵ Nghiễm Mẫu";
  static final String LONG_ADDRESS =
      "Số nhà 128/36/7B, ngõ Giếng Mật, tổ dân phố Đồng Kỵ 3, đường Nguyễn Thị Định kéo dài, phường Thượng Cát Ưởng,"
          + " tỉnh Thừa Thiên Mẫu";

  private static final OfficeCode OFFICE = new OfficeCode("H42.35.12");
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private PaperFixture() {}

  static byte[] print(Printer printer, String template) {
    return printer.print(template, parameters(template), rows(template, 3));
  }

  static Signatory signatory(String template) {
    return template.startsWith("birth")
        ? new Signatory(
            "chu.tich.mau", "Phạm Văn Thí Dụ", "Chủ tịch", "Ủy ban nhân dân xã Hoa Lư Mẫu", OFFICE)
        : new Signatory(
            "ho.tich.mau",
            "Trần Thị Ví Dụ",
            "Công chức tư pháp - hộ tịch",
            "Trung tâm Phục vụ hành chính công xã Hoa Lư Mẫu",
            new OfficeCode("H42.35.13"));
  }

  static byte[] printExtreme(Printer printer, String template) {
    var parameters = new HashMap<>(parameters(template));
    for (var name : List.of("applicant", "payer", "childName", "motherName", "fatherName")) {
      parameters.computeIfPresent(name, (key, old) -> LONG_NAME);
    }
    for (var name :
        List.of("address", "birthPlace", "hometown", "motherResidence", "receivingUnit")) {
      parameters.computeIfPresent(name, (key, old) -> LONG_ADDRESS);
    }
    parameters.computeIfPresent("reason", (key, old) -> (old + " ").repeat(12));
    parameters.computeIfPresent("decision", (key, old) -> (old + " ").repeat(6));
    parameters.put("office", "Ủy ban nhân dân phường Thượng Cát Ưởng Nghĩa Lộ Đông");
    parameters.put("superior", "Ủy ban nhân dân thành phố Huế Thượng Ngoạn");
    return printer.print(template, parameters, rows(template, 24));
  }

  static List<Map<String, String>> rows(String template, int count) {
    return switch (template) {
      case "acceptance-slip" ->
        repeat(
            count,
            Map.of("name", "Tờ khai đăng ký khai sinh theo mẫu", "originals", "1", "copies", "1"),
            Map.of(
                "name",
                "Giấy chứng sinh hoặc văn bản của người làm chứng xác nhận về việc sinh; trường hợp không có người làm"
                    + " chứng thì phải có giấy cam đoan về việc sinh",
                "originals",
                "1",
                "certified",
                "2"),
            Map.of("name", "Giấy ủy quyền (nếu có)", "certified", "1"));
      case "supplement-request" ->
        repeat(
            count,
            Map.of(
                "name",
                "Giấy chứng sinh",
                "guidance",
                "Bản chụp bị mờ phần họ tên người mẹ; đề nghị chụp lại đủ bốn góc, rõ chữ và dấu."),
            Map.of(
                "name",
                "Giấy xác nhận tình trạng hôn nhân của cha, mẹ",
                "guidance",
                "Cơ sở dữ liệu quốc gia về dân cư chưa có thông tin kết hôn; đề nghị nộp trích lục kết hôn."),
            Map.of("name", "Tờ khai", "guidance", "Bổ sung quê quán của trẻ."));
      case "fee-receipt" ->
        repeat(
            count,
            Map.of("name", "Lệ phí đăng ký khai sinh quá hạn", "amount", "8.000 đ"),
            Map.of("name", "Phí cấp bản sao trích lục hộ tịch (02 bản)", "amount", "16.000 đ"),
            Map.of("name", "Cước dịch vụ bưu chính công ích", "amount", "26.500 đ"));
      default -> List.of();
    };
  }

  @SafeVarargs
  private static List<Map<String, String>> repeat(int count, Map<String, String>... rows) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(n -> rows[n % rows.length])
        .toList();
  }

  static Map<String, Object> parameters(String template) {
    var all = new HashMap<String, Object>();
    all.putAll(heading());
    if (!template.startsWith("birth")) {
      all.put("dossierCode", "H42.35.12-261105-0001");
      all.put("address", "Thôn Đoài, xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu");
      all.put("content", "Đăng ký khai sinh (1.001193)");
    }
    all.putAll(
        switch (template) {
          case "acceptance-slip" -> slip();
          case "supplement-request" -> supplement();
          case "refusal" -> refusal();
          case "apology" -> apology();
          case "stop-notice" -> stop();
          case "fee-receipt" -> receipt();
          case "birth-certificate" -> certificate();
          default -> extract();
        });
    return all;
  }

  private static Map<String, Object> heading() {
    return Map.of(
        "superior", "Ủy ban nhân dân xã Hoa Lư Mẫu",
        "office", "Trung tâm Phục vụ hành chính công",
        "number", "0125/GTN-TTPVHCC",
        "place", "Hoa Lư Mẫu",
        "issuedOn", VietnameseWords.date(LocalDate.of(2026, 11, 5)),
        "signerTitle", "Công chức tư pháp - hộ tịch",
        "signerName", "Trần Thị Ví Dụ");
  }

  private static Map<String, Object> person() {
    return Map.of(
        "applicant", "Nguyễn Văn Mẫu", "phone", "0912345678", "email", "nguyenvanmau@example.vn");
  }

  private static Map<String, Object> slip() {
    var address = "https://motcua.example.vn/tra-cuu/H42.35.12-261105-0001";
    return with(
        person(),
        "receivingUnit",
        "Trung tâm Phục vụ hành chính công xã Hoa Lư Mẫu",
        "personalId",
        "037090000001",
        "sets",
        "01 (bộ)",
        "fee",
        "Không phải nộp (đăng ký đúng hạn)",
        "legalTime",
        "Trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo",
        "receivedAt",
        moment(5, 9, 5),
        "dueAt",
        moment(5, 17, 0),
        "returnPlace",
        "Trung tâm Phục vụ hành chính công xã Hoa Lư Mẫu; bản điện tử trong kho dữ liệu cá nhân",
        "bookEntry",
        "Quyển số 02/2026, số thứ tự 0125",
        "submitter",
        "Nguyễn Văn Mẫu",
        "trackingUrl",
        address,
        "qr",
        QrCode.of(address));
  }

  private static Map<String, Object> apology() {
    return with(
        person(),
        "receivedAt",
        moment(5, 9, 5),
        "oldDueAt",
        moment(12, 9, 5),
        "newDueAt",
        moment(20, 16, 0),
        "unit",
        "Ủy ban nhân dân xã Hoa Lư Mẫu",
        "reason",
        "phải xác minh thêm tại nơi ở cũ của người được đăng ký",
        "returnPlace",
        "Trung tâm Phục vụ hành chính công xã Hoa Lư Mẫu",
        "contactPhone",
        "0229 000 0000",
        "recipients",
        "Như trên; Bộ phận tiếp nhận và trả kết quả; lưu hồ sơ.");
  }

  private static Map<String, Object> supplement() {
    var address = "https://motcua.example.vn/bo-sung?ma=H42.35.12-261105-0001";
    return with(
        person(),
        "answerUrl",
        address,
        "qr",
        QrCode.of(address),
        "reason",
        "Hồ sơ chưa đủ thành phần theo Điều 16 Luật Hộ tịch.",
        "deadline",
        moment(20, 17, 0),
        "contactName",
        "bà Trần Thị Ví Dụ",
        "contactPhone",
        "0229 000 0000");
  }

  private static Map<String, Object> refusal() {
    return with(
        person(),
        "refusingUnit",
        "Trung tâm Phục vụ hành chính công xã Hoa Lư Mẫu",
        "reason",
        "Việc đăng ký khai sinh đã được thực hiện tại Ủy ban nhân dân xã Thí Dụ; một người chỉ được đăng ký"
            + " khai sinh một lần.",
        "contactName",
        "bà Trần Thị Ví Dụ",
        "contactPhone",
        "0229 000 0000",
        "submitter",
        "Nguyễn Văn Mẫu");
  }

  private static Map<String, Object> stop() {
    var refund = new Dong(1_005_000);
    return Map.of(
        "applicant", "Nguyễn Văn Mẫu",
        "receivedAt", moment(5, 9, 5),
        "requestedBy", "Nguyễn Văn Mẫu (người nộp hồ sơ)",
        "requestedAt", moment(5, 14, 30),
        "stage", "Thẩm định hồ sơ; chưa có kết quả",
        "decision", "Đồng ý dừng giải quyết theo đề nghị của người nộp hồ sơ.",
        "refund", refund.toString(),
        "refundInWords", VietnameseWords.money(refund),
        "refundWay", "Chuyển khoản vào tài khoản đã nộp",
        "recipients", "- Như trên;\n- Bộ phận Kế toán;\n- Lưu: VT.");
  }

  private static Map<String, Object> receipt() {
    var total = new Dong(50_500);
    return Map.of(
        "series", "01BLP0-001",
        "payer", "Nguyễn Văn Mẫu",
        "payerId", "037090000001",
        "total", total.toString(),
        "totalInWords", VietnameseWords.money(total),
        "paymentMethod", "Trực tuyến qua Cổng Dịch vụ công quốc gia",
        "paidAt", moment(5, 9, 12),
        "transactionCode", "PG-20261105-000123");
  }

  private static Map<String, Object> certificate() {
    return with(
        child(),
        "registrantName",
        "Nguyễn Văn Mẫu",
        "registrantPaper",
        "Căn cước số 037090000001, Bộ Công an cấp ngày 01/7/2024",
        "registrationPlace",
        "Ủy ban nhân dân xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu",
        "registeredOn",
        "05/11/2026",
        "book",
        "01/2026");
  }

  private static Map<String, Object> extract() {
    return with(
        child(),
        "registrationPlace",
        "Ủy ban nhân dân xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu",
        "originalNumber",
        "15/2026",
        "registeredOn",
        "05/11/2026",
        "book",
        "01/2026",
        "source",
        "Cơ sở dữ liệu hộ tịch điện tử");
  }

  private static Map<String, Object> child() {
    var born = LocalDate.of(2026, 10, 24);
    var parents = Map.<String, Object>of(
        "motherName", "Lê Thị Thí Dụ",
        "motherBirthYear", "1995",
        "motherEthnicity", "Mường",
        "motherNationality", "Việt Nam",
        "motherResidence", "Thôn Đoài, xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu",
        "fatherName", "Nguyễn Văn Mẫu",
        "fatherBirthYear", "1990",
        "fatherEthnicity", "Kinh",
        "fatherNationality", "Việt Nam",
        "fatherResidence", "Thôn Đoài, xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu");
    return with(
        parents,
        "childName",
        "NGUYỄN QUỲNH MẪU",
        "birthDate",
        "24/10/2026",
        "birthDateInWords",
        VietnameseWords.dateInWords(born),
        "sex",
        "Nữ",
        "ethnicity",
        "Kinh",
        "nationality",
        "Việt Nam",
        "birthPlace",
        "Bệnh viện Sản - Nhi tỉnh Ninh Bình Mẫu",
        "hometown",
        "Xã Hoa Lư Mẫu, tỉnh Ninh Bình Mẫu",
        "personalId",
        "037326000001",
        "superior",
        "Ủy ban nhân dân tỉnh Ninh Bình Mẫu",
        "office",
        "Ủy ban nhân dân xã Hoa Lư Mẫu",
        "number",
        "15/2026",
        "signerTitle",
        "Chủ tịch",
        "signerName",
        "Phạm Văn Thí Dụ");
  }

  private static String moment(int day, int hour, int minute) {
    return VietnameseWords.moment(LocalDateTime.of(2026, 11, day, hour, minute).atZone(HANOI));
  }

  private static Map<String, Object> with(Map<String, Object> some, Object... more) {
    var all = new HashMap<>(some);
    for (int at = 0; at < more.length; at += 2) {
      all.put((String) more[at], more[at + 1]);
    }
    return all;
  }
}
