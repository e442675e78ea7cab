package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What registers tell by themselves, at the door everybody can reach. */
class NewsStory extends StoryScene {

  private static final String NOTICE = "/api/gateway/v1/peers/tax/nhan-thong-bao-thue-dat";
  private static final String VOUCHER = "/api/gateway/v1/peers/tax/nhan-chung-tu-thue-dat";
  private static final String RECEIPT = "/api/gateway/v1/peers/land/cung-cap-so-bien-nhan";

  private Filed dossier;
  private String secret;

  @BeforeEach
  void aDossier() {
    dossier = filedAndAccepted(Filing.birthRegistration());
    secret = settings.getRequiredProperty("motcua.peers.tax.secret");
  }

  @Test
  void isKeptOnceHoweverOftenItIsTold() {
    for (int n = 0; n < 3; n++) {
      var answer = tells(NOTICE, secret, notice(dossier.code(), "TB-1", 125000)).expect(200);
      assertThat(answer.json().path("error_code").asInt()).isZero();
    }

    var told = lookups("tax.nhan-thong-bao-thue-dat");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("answer").path("title").asText())
        .isEqualTo("Thông báo nộp tiền của cơ quan thuế");
    assertThat(told.get(0).path("answer").findValuesAsText("value")).contains("TB-1", "125000");
    assertThat(facts()).containsEntry("amount", "125000").containsEntry("noticeNumber", "TB-1");
  }

  @Test
  void ofAnotherNumberIsAnotherOne() {
    tells(NOTICE, secret, notice(dossier.code(), "TB-1", 1)).expect(200);
    tells(NOTICE, secret, notice(dossier.code(), "TB-2", 2)).expect(200);

    assertThat(lookups("tax.nhan-thong-bao-thue-dat")).hasSize(2);
  }

  @Test
  void isNotBelievedWithoutTheSecret() {
    for (var wrong : new String[] {"", "x", secret + "x", secret.toUpperCase()}) {
      var answer = tells(NOTICE, wrong, notice(dossier.code(), "TB-1", 1)).expect(403);
      assertThat(answer.json().path("message").asText()).isEqualTo("Sai mã bảo mật");
    }

    assertThat(lookups("tax.nhan-thong-bao-thue-dat")).isEmpty();
  }

  @Test
  void showsItsSecretWhereThePeerHasIt() {
    var good = settings.getRequiredProperty("motcua.peers.land.secret");
    Map<String, Object> body = Map.of("MaHoSoMotCua", dossier.code(), "SoBienNhan", "BN-7");

    var forged = door.post(null, RECEIPT, with(body, "SecurityCode", "x"));
    var real = door.post(null, RECEIPT, with(body, "SecurityCode", good));

    assertThat(forged.expect(403).json().path("Result").asInt()).isZero();
    assertThat(real.expect(200).json().path("Result").asInt()).isEqualTo(1);
    assertThat(facts()).containsEntry("landReceiptNumber", "BN-7");
  }

  @Test
  void aboutAnUnknownDossierIsAnsweredInThePeersWords() {
    for (var code : new String[] {"H99.01-250101-9999", "x", "../../etc"}) {
      var answer = tells(NOTICE, secret, notice(code, "TB-1", 1)).expect(200);
      assertThat(answer.json().path("error_code").asInt()).isEqualTo(-1);
      assertThat(answer.json().path("message").asText()).isEqualTo("Không tìm thấy hồ sơ");
    }
  }

  @Test
  void thatMakesNoSenseIsRefused() {
    tells(NOTICE, secret, "{").expect(400);
    tells(NOTICE, secret, "[]").expect(400);
    tells(NOTICE, secret, "{\"data\":{\"FileThongBaoThue\":\"%%%\"}}").expect(400);
    tells(
            NOTICE,
            secret,
            message("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
        .expect(400);
    tells(VOUCHER, secret, "{\"data\":{\"MaHoSo\":{\"a\":1}}}").expect(400);
    tells("/api/gateway/v1/peers/tax/gi-do", secret, "{}").expect(404);
    tells("/api/gateway/v1/peers/ai-do/gi-do", secret, "{}").expect(404);
  }

  @Test
  void aboutAProcessThatNeverWaitsForItIsTakenAtOnce() {
    var body = Map.of(
        "data",
        Map.of(
            "MaHoSo",
            dossier.code(),
            "MaSoThue",
            "001090000001",
            "SoChungTu",
            "CT-9",
            "ThongTinThanhToan",
            Map.of(
                "MaThongBaoThue", "TB-1",
                "ThoiGianThanhToan", "22/11/2026 10:00:00",
                "SoTien", 125000,
                "TrangThaiThanhToan", "1")));

    tells(VOUCHER, secret, body).expect(200);

    assertThat(facts())
        .containsEntry("paidOn", "2026-11-22")
        .containsEntry("paymentNumber", "CT-9");
  }

  private Answer tells(String path, String code, Object body) {
    return door.post(null, path, body, "X-Security-Code", code);
  }

  private static String notice(String dossier, String number, int amount) {
    return message(
        """
        <DATA><BODY><ROW_LIST><MA_HSO>%s</MA_HSO><LIST><MA_SO_THUE>001090000001</MA_SO_THUE><SO_QUYET_DINH>%s</SO_QUYET_DINH>\
        <SO_TIEN>%d</SO_TIEN><HAN_NOP>22/12/2026</HAN_NOP></LIST></ROW_LIST></BODY></DATA>"""
            .formatted(dossier, number, amount));
  }

  private static String message(String xml) {
    return "{\"service\":\"NhanThongBaoThueDat\",\"data\":{\"FileThongBaoThue\":\"%s\"}}"
        .formatted(Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    var all = new java.util.HashMap<>(body);
    all.put(name, value);
    return all;
  }

  private List<JsonNode> lookups(String source) {
    var all = reception.looksAt(dossier).expect(200).json().path("lookups");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("operation").asText().equals(source))
        .toList();
  }

  private Map<String, String> facts() {
    var facts = new java.util.HashMap<String, String>();
    database
        .sql("select name, value from dossier_fact where dossier_code = ?")
        .param(dossier.code())
        .query((row, n) -> facts.put(row.getString("name"), row.getString("value")))
        .list();
    return facts;
  }
}
