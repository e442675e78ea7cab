package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** The dossiers the Ministry carries, as its software keeps them. */
@Component("ministryDossiers") // the workflow has its own carriedDossiers
@Profile("sandbox")
class CarriedDossiers {

  /**
   * @param procedureCode of the interlinked procedure, such as 3.000722
   * @param module KS or KT
   * @param fields the hoTich fields, such as {@code nksHoTen}
   */
  record Opened(
      String procedureCode, String module, String placeCode, Map<String, String> fields) {}

  /**
   * @param status 1 awaiting reception, 2 supplement required, 3 processing, 4 finished, 6 refused
   * @param result what it brought, such as soDinhDanh, soDangKy; only with 4
   */
  record Moved(int status, String note, Map<String, String> result) {}

  private static final String CARRIED = "carried";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  private final PeerTools tools;

  CarriedDossiers(PeerTools tools) {
    this.tools = tools;
  }

  String open(Opened opened) {
    if (opened.procedureCode() == null || opened.placeCode() == null) {
      throw Refusal.invalid("sandbox.carried-incomplete");
    }
    var code = "LT-%06d".formatted(tools.store().next(CARRIED));
    var body = new TreeMap<String, Object>();
    body.put("maHoSo", code);
    body.put("maTTHC", opened.procedureCode());
    body.put("module", opened.module() == null ? "KS" : opened.module());
    body.put("maDonVi", opened.placeCode());
    body.put("fields", opened.fields() == null ? Map.of() : opened.fields());
    body.put("status", 1);
    body.put("taken", false);
    tools.store().insert(tools.store().held(InterlinkedPeer.PEER, CARRIED, code, null, true, body));
    return code;
  }

  void move(String code, Moved moved) {
    tools
        .store()
        .change(InterlinkedPeer.PEER, CARRIED, code, held -> {
          held.body().put("status", moved.status()).put("ghiChu", moved.note());
          if (moved.result() != null) {
            held.body().set("result", tools.json().valueToTree(moved.result()));
          }
          return held;
        })
        .orElseThrow(() -> Refusal.notFound("sandbox.carried-unknown", code));
  }

  boolean taken(String code) {
    return tools
        .store()
        .change(InterlinkedPeer.PEER, CARRIED, code, held -> {
          held.body().put("taken", true);
          return held;
        })
        .isPresent();
  }

  Optional<PeerStore.Held> find(String code) {
    return tools.store().find(InterlinkedPeer.PEER, CARRIED, code);
  }

  List<PeerStore.Held> all() {
    return tools.store().effects(InterlinkedPeer.PEER, null).stream()
        .filter(held -> held.kind().equals(CARRIED))
        .toList();
  }

  List<PeerStore.Held> untaken() {
    return all().stream().filter(held -> !held.body().path("taken").asBoolean()).toList();
  }

  ObjectNode line(PeerStore.Held held) {
    return tools
        .object()
        .put("id", held.key())
        .put("maDonVi", held.body().path("maDonVi").asText())
        .put("maTTHC", held.body().path("maTTHC").asText())
        .put("module", held.body().path("module").asText())
        .put("maHoSo", held.key())
        .put("ngayTiepNhan", MOMENT.format(held.at().atZone(tools.clock().getZone())))
        .put("techId", "");
  }

  /** JSON that holds a JSON text that holds XML. */
  ObjectNode message(PeerStore.Held held) {
    var xml = new StringBuilder("<hoTich>");
    held.body().path("fields").properties().forEach(field -> xml.append('<')
        .append(field.getKey())
        .append('>')
        .append(escaped(field.getValue().asText()))
        .append("</")
        .append(field.getKey())
        .append('>'));
    xml.append("</hoTich>");
    var inner = line(held).put("data", xml.toString());
    inner.putArray("fileDinhKem");
    var answer = tools.object();
    answer.putObject("data").put("data", inner.toString());
    return answer;
  }

  ObjectNode state(PeerStore.Held held) {
    var body = held.body();
    var state = tools
        .object()
        .put("maDonVi", body.path("maDonVi").asText())
        .put("module", body.path("module").asText())
        .put("maHoSoLT", held.key())
        .put("maHoSoMCDT", held.key())
        .put("trangThai", body.path("status").asInt())
        .put(
            "thoiGianThucHien",
            MOMENT.format(tools.clock().instant().atZone(tools.clock().getZone())))
        .put("ghiChu", body.path("ghiChu").asText(null))
        .put("nguoiXuLy", "Lê Thị Mẫu")
        .put("chucDanh", "Công chức Tư pháp - Hộ tịch");
    if (body.has("result")) {
      state.set("ketQuaXuLy", body.get("result"));
    }
    return state;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
