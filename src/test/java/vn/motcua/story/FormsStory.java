package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.HAND_OVER;

import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mẫu 01–07 (Thông tư 03/2025/TT-VPCP, Phụ lục I): every field of each form, printed from real dossiers. */
class FormsStory extends FiguresScene {

  private static final String[] ABOVE = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "UBND TỈNH MẪU",
    "UBND XÃ SÔNG MẪU",
    "Sông Mẫu, ngày"
  };
  private static final String[] APPLICANT = {
    "Nguyễn Văn Mẫu", "12 Phố Mẫu", "0901234567", "mau@example.vn"
  };

  @Test
  void form01SaysWhatWasTakenInAndWhenTheResultIsThere() {
    var filing = birthRegistration()
        .answer("hospitalCertificateNumber", null)
        .with("queueNumber", "A012")
        .with(
            "onBehalf",
            Map.of(
                "fullName",
                "Lò Thị Ví Dụ",
                "team",
                "Tổ công nghệ số thôn Mẫu",
                "phone",
                "0988000111"));
    var dossier = reception.filesAtTheCounter(filing, "hospital-certificate");
    await().until(() -> dossier.state().path("acceptedAt").isTextual());
    var slip = await()
        .ignoreException(AssertionError.class)
        .until(() -> reception.paper(dossier, "acceptance-slip"), paper -> true)
        .kept("form-01");

    assertThat(slip.text())
        .contains(ABOVE)
        .contains(APPLICANT)
        .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", dossier.code(), "/GTN", "001090000001")
        .contains(
            "Số thứ tự: A012", "Người nộp thay: Lò Thị Ví Dụ", "(1.001193)", "Giấy chứng sinh")
        .contains("Bản chính", "Bản sao chứng thực", "Số lượng hồ sơ: 01 (bộ)", "Phí, lệ phí:")
        .contains("Thời hạn giải quyết theo quy định:", "Thời gian nhận hồ sơ:", "giờ")
        .contains("Thời gian trả kết quả:", "Nơi trả và cách nhận kết quả:", "mang theo Giấy này")
        .contains("Vào Sổ theo dõi hồ sơ: quyển số " + Year.now(ZoneId.of("Asia/Ho_Chi_Minh")))
        .contains("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Trần Thị Tiếp", "/tra-cuu")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form02ListsEverythingAtOnceAndWhomToAsk() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.asksForSupplement(dossier, EXAMINE);
    assertThat(dossier).reaches(5);
    var request = examiner.paper(dossier, "supplement-request").kept("form-02");

    assertThat(request.text())
        .contains(ABOVE)
        .contains(APPLICANT)
        .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", dossier.code(), "/PBS", "(1.001193)")
        .contains("Bản chụp mờ", "Ghi đủ xã, tỉnh", "Lý do: Thiếu giấy chứng sinh")
        .contains("Thời hạn bổ sung:", "Lê Văn Chuyên", "số điện thoại", "NGƯỜI HƯỚNG DẪN")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form03SaysWhyAndWhomToAsk() {
    var dossier = citizen.files(birthRegistration());
    reception.refuses(dossier, "Không thuộc thẩm quyền của xã");
    assertThat(dossier).reaches(3);
    var refusal = reception.paper(dossier, "refusal").kept("form-03");

    assertThat(refusal.text())
        .contains(ABOVE)
        .contains(APPLICANT)
        .contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", dossier.code(), "/PTC", "(1.001193)")
        .contains("Không thuộc thẩm quyền của xã", "số điện thoại", "Trần Thị Tiếp")
        .contains("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form04ApologisesAndPromisesAnotherDay() {
    var dossier = residenceDueOnTheEleventh();
    asksForExtension(dossier);
    door.post(
            "lanhdao-cax", "/api/desk/v1/dossiers/" + dossier.code() + "/extension/approval", null)
        .expect(200);
    var letter = staff("cax").examiner().paper(dossier, "apology").kept("form-04");

    assertThat(letter.text())
        .contains(ABOVE[0], ABOVE[1], "CÔNG AN XÃ", "/XL", dossier.code(), "Kính gửi:")
        .contains("Thủ tục hành chính:", "Thời gian nhận hồ sơ:", "Thời gian hẹn trả kết quả:")
        .contains("ngày 11 tháng 12 năm 2026", "ngày 18 tháng 12 năm 2026", "Phải xác minh thêm")
        .contains("Cơ quan, đơn vị giải quyết:", "xin lỗi", "hẹn trả kết quả vào lúc", "Nơi nhận:")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form05SaysWhoStoppedItWhereAndWhatIsPaidBack() {
    var dossier = approved(birthRegistration().copies(2));
    assertThat(dossier).reaches(6);
    sandbox.disturbs("population", "DOWN");
    sandbox.pays(new PaymentUrl(citizen.paymentUrl(dossier)).reference(), "PAID");
    assertThat(dossier).reaches(4);
    citizen.withdraws(dossier);
    reception.confirmsWithdrawal(dossier);
    assertThat(dossier).reaches(8);
    var notice = reception.paper(dossier, "stop-notice").kept("form-05");

    assertThat(notice.text())
        .contains(ABOVE)
        .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "/TBD", dossier.code(), "Kính gửi:")
        .contains("Người đề nghị dừng: Nguyễn Văn Mẫu (công dân rút hồ sơ)", "Thời điểm đề nghị:")
        .contains("Giai đoạn giải quyết đã đến: Đang xử lý", "Gia đình chuyển nơi cư trú")
        .contains("16.000", "Bằng chữ: Mười sáu nghìn đồng", "Cách hoàn trả:", "Nơi nhận:")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form06FollowsTheDossierFromHandToHand() {
    var dossier = approved(birthRegistration());
    assertThat(dossier).reaches(9);
    returnDesk.handsOver(dossier);
    assertThat(dossier).reaches(10);
    var slip =
        new Paper(reception.looksAt(dossier, "control-slip").expect(200).body()).kept("form-06");

    assertThat(slip.text())
        .contains(ABOVE)
        .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", dossier.code(), "(1.001193)")
        .contains("Thông tư 03/2025/TT-VPCP")
        .contains("Nguyễn Văn Mẫu", "12 Phố Mẫu", "0901234567", "Thành phần hồ sơ (01 bộ):")
        .contains("Thời gian tiếp nhận:", "Thời hạn theo quy định:", "Hẹn trả công dân:")
        .contains("Hạn đơn vị giải quyết trả kết quả về bộ phận một cửa:")
        .contains("Bên giao", "Bên nhận", "Ký", "Kết quả", "Ghi chú", "Tiếp nhận (Trần Thị Tiếp)")
        .contains("Thẩm định (Lê Văn Chuyên)", "Phê duyệt (Phạm Hữu Lãnh)", "Trả kết quả (")
        .doesNotContain("Chưa chuyển giải quyết")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void form07IsTheBookOnPaperAndAsASheet() {
    var dossier = approved(birthRegistration());
    returnDesk.task(dossier, HAND_OVER);
    measures.catchUp();
    var book = API + "/reports/so-theo-doi.%s?period=" + month;
    var paper =
        new Paper(door.get(COMMUNE, book.formatted("pdf")).expect(200).body()).kept("form-07");
    assertThat(paper.text())
        .contains("SỔ THEO DÕI HỒ SƠ", "Số bộ", "Ký nhận", "Hình thức trả", "Có kết quả", "/GTN")
        .contains(dossier.code());

    var sheet = door.get(COMMUNE, book.formatted("xlsx")).expect(200).body();
    assertThat(XlsxText.of(sheet))
        .contains("Số giấy tiếp nhận", "Số bộ", "Ký nhận", "Hình thức trả", "Ghi chú")
        .contains(dossier.code());
  }
}
