package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Where the tax office reckons what is owed, sends its notice, and sends the voucher once somebody has paid. */
@Component
@Profile("sandbox")
class TaxDesk {

  /** Within a family they owe nothing (Luật Thuế thu nhập cá nhân, Điều 4); here a family is who lives at one address. */
  private static final Set<String> FREE_IN_THE_FAMILY = Set.of("GIFT", "INHERITANCE");

  /** @param notice what the application answered */
  record Paid(String number, String dossierCode, String paymentNumber, String notice) {}

  static final String NOTICE = "notice";
  private static final String VOUCHER = "voucher";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final String GATEWAY = "/api/gateway/v1/peers/tax/";

  private final PeerStore store;
  private final Courier courier;
  private final People people;
  private final Records records;
  private final ObjectMapper json;
  private final Clock clock;

  TaxDesk(
      PeerStore store,
      Courier courier,
      People people,
      Records records,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.courier = courier;
    this.people = people;
    this.records = records;
    this.json = json;
    this.clock = clock;
  }

  /** Income tax of two hundredths of the price or of the area, and half a hundredth of registration fee. */
  void notice(String dossier, JsonNode slip) {
    var number = "TB-%06d".formatted(store.next(NOTICE));
    long owed = isFree(slip) ? 0 : owed(slip);
    var due = DAY.format(LocalDate.now(clock).plusDays(30));
    var taxpayer = slip.path("nguoiSuDungDat").path("maSoThue").asText();
    store.insert(store.held(
        TaxPeer.PEER,
        NOTICE,
        number,
        dossier,
        true,
        Map.of("number", number, "amount", owed, "taxCode", taxpayer, "dueOn", due)));
    var xml =
        """
        <DATA><BODY><ROW_LIST><MA_HSO>%s</MA_HSO><LIST><MA_SO_THUE>%s</MA_SO_THUE><SO_QUYET_DINH>%s</SO_QUYET_DINH>\
        <NGAY_QUYET_DINH>%s</NGAY_QUYET_DINH><SO_TIEN>%d</SO_TIEN><TEN_TIEU_MUC>%s</TEN_TIEU_MUC><HAN_NOP>%s</HAN_NOP></LIST></ROW_LIST></BODY></DATA>"""
            .formatted(
                dossier,
                taxpayer,
                number,
                DAY.format(LocalDate.now(clock)),
                owed,
                owed == 0 ? "Không phát sinh nghĩa vụ" : "Thuế TNCN và lệ phí trước bạ",
                due);
    var message = json.createObjectNode().put("service", "NhanThongBaoThueDat");
    message
        .putObject("data")
        .put(
            "FileThongBaoThue",
            Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
    courier.leave(TaxPeer.PEER, "POST", GATEWAY + "nhan-thong-bao-thue-dat", message.toString());
  }

  Paid pay(String number) {
    var notice = store
        .find(TaxPeer.PEER, NOTICE, number)
        .orElseThrow(() -> Refusal.notFound("sandbox.notice-unknown", number));
    var dossier = notice.dossierCode();
    if (store.find(TaxPeer.PEER, VOUCHER, number).isEmpty()) {
      store.insert(store.held(
          TaxPeer.PEER,
          VOUCHER,
          number,
          dossier,
          true,
          Map.of(
              "paymentNumber", "CT-%06d".formatted(store.next(VOUCHER)),
              "paidAt", MOMENT.format(clock.instant().atZone(clock.getZone())))));
    }
    var voucher = store.find(TaxPeer.PEER, VOUCHER, number).orElseThrow().body();
    var message = json.createObjectNode().put("service", "NhanChungTuThueDat");
    var data = message
        .putObject("data")
        .put("MaHoSo", dossier)
        .put("MaSoThue", notice.body().path("taxCode").asText())
        .put("SoChungTu", voucher.path("paymentNumber").asText());
    data.putObject("ThongTinThanhToan")
        .put("MaThongBaoThue", number)
        .put("ThoiGianThanhToan", voucher.path("paidAt").asText())
        .put("SoTien", notice.body().path("amount").asLong())
        .put("NoiDungThanhToan", "Nop tien thue dat")
        .put("TrangThaiThanhToan", "1");
    var answer =
        courier.bring(TaxPeer.PEER, "POST", GATEWAY + "nhan-chung-tu-thue-dat", message.toString());
    return new Paid(number, dossier, voucher.path("paymentNumber").asText(), answer);
  }

  private boolean isFree(JsonNode slip) {
    var receiver = people.find(slip.path("nguoiSuDungDat").path("maSoThue").asText());
    var parcel = slip.path("thuaDat");
    return FREE_IN_THE_FAMILY.contains(slip.path("loaiGiaoDich").asText())
        && records.parcels().stream()
            .filter(known -> known.parcel().equals(parcel.path("soThua").asText())
                && known.sheet().equals(parcel.path("soTo").asText()))
            .flatMap(known -> people.find(known.ownerPersonalId()).stream())
            .anyMatch(owner -> receiver
                .filter(person -> person.residence().equals(owner.residence()))
                .isPresent());
  }

  private static long owed(JsonNode slip) {
    long price = slip.path("giaHopDong").asLong();
    long area = slip.path("thuaDat").path("dienTich").asLong();
    return (price > 0 ? price : area * 1_000_000) * 25 / 1000;
  }
}
