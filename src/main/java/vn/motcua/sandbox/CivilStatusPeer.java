package vn.motcua.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * CSDL hộ tịch điện tử giả định — takes registered births (push and poll of the Ministry of Justice), one per dossier code of
 * the province (maHoSoMCDT).
 */
@Component
@Profile("sandbox")
class CivilStatusPeer implements SandboxPeer {

  private static final String RECORD = "civil-status-record";

  private final PeerStore store;
  private final People people;
  private final ObjectMapper json;
  private final Clock clock;

  CivilStatusPeer(PeerStore store, People people, ObjectMapper json, Clock clock) {
    this.store = store;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "civil-status";
  }

  @Override
  public Call understand(Call call) {
    return call.named(
        switch (call.path()) {
          case "/ket-qua" -> "poll";
          case "/ho-so" -> "register";
          case "/danh-sach" -> "list";
          default -> call.path().substring(1);
        },
        call.json().path("maHoSoMCDT").asText(null));
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.path()) {
      case "/ho-so" -> register(call);
      case "/ket-qua" -> results(call);
      case "/danh-sach" -> list(call);
      case "/xac-minh-tinh-trang-hon-nhan" -> maritalStatus(call);
      default -> Answer.status(404);
    };
  }

  private Answer register(Call call) {
    var message = call.json();
    var key = message.path("maHoSoMCDT").asText();
    if (key.isEmpty()
        || message.path("module").asText().isEmpty()
        || message.path("data").asText().isEmpty()) {
      return Answer.json(answer("0", "Thiếu maHoSoMCDT, module hoặc data").put("errorCode", "400"));
    }
    var held = store.held(
        name(),
        RECORD,
        key,
        call.dossierCode(),
        true,
        Map.of(
            "maHoSoMCDT", key,
            "module", message.path("module").asText(),
            "maDonVi", message.path("maDonVi").asText(),
            "soDangKy", numberOf(message),
            "data", message.path("data").asText()));
    boolean first = store.insert(held);
    return Answer.json(answer("1", first ? "Thành công" : "Hồ sơ đã được tiếp nhận"));
  }

  /** The number the commune gave; its own only where none came. */
  private String numberOf(JsonNode message) {
    try {
      var given = json.readTree(message.path("data").asText()).path("soDangKy").asText("");
      return given.isEmpty() ? Long.toString(store.next(RECORD)) : given;
    } catch (JsonProcessingException e) {
      return Long.toString(store.next(RECORD));
    }
  }

  /** What was entered on some days; the form is the sandbox's own. */
  private Answer list(Call call) {
    var asked = call.json();
    var answer = json.createObjectNode().put("status", 1).put("statusDescription", "Thành công");
    var values = answer.putArray("value");
    store
        .jdbc()
        .sql(
            """
            select key, body->>'soDangKy' as number,
              to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYYMMDD') as day from held
            where peer = ? and kind = ? and to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYYMMDD') between ? and ?
            order by id""")
        .params(
            name(), RECORD, asked.path("tuNgay").asText(), asked.path("denNgay").asText())
        .query(row -> {
          values
              .addObject()
              .put("maHoSoMCDT", row.getString("key"))
              .put("soDangKy", row.getString("number"))
              .put("ngayDangKy", row.getString("day"));
        });
    return Answer.json(answer.put("tongSo", values.size()));
  }

  /** What the commune of residence finds in its own books: whoever is bound there may not marry. */
  private Answer maritalStatus(Call call) {
    var person = people.find(call.json().path("soGiayToTuyThan").asText());
    var answer = answer("1", "Thành công");
    var value = answer.putObject("value");
    person.ifPresent(known -> value.put("tinhTrang", known.maritalStatus()));
    value.put(
        "ghiChu",
        person.isEmpty()
            ? "Không có thông tin"
            : person.get().maritalStatus().equals("2")
                ? "Đang có vợ hoặc chồng"
                : "Không vướng hôn nhân");
    return Answer.json(answer);
  }

  private Answer results(Call call) {
    var answer = json.createObjectNode().put("status", 1).put("statusDescription", "Thành công");
    var values = answer.putArray("value");
    for (var code : call.json().path("maDinhDanhHoSo")) {
      store.find(name(), RECORD, code.asText()).ifPresent(held -> {
        var at = held.at().atZone(clock.getZone());
        values
            .addObject()
            .put("maHoSoMCDT", held.key())
            .put("trangThai", 4)
            .put(
                "thoiGianThucHien",
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").format(at))
            .putObject("ketQuaXuLy")
            .put("soDangKy", held.body().path("soDangKy").asText())
            .put("ngayDangKy", DateTimeFormatter.ofPattern("dd.MM.yyyy").format(at));
      });
    }
    return Answer.json(answer);
  }

  private ObjectNode answer(String status, String words) {
    return json.createObjectNode()
        .put("status", status)
        .put("statusDescription", words)
        .put("errorCode", "")
        .put("errorDescription", "");
  }
}
