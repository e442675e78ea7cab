package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the portal knows about each dossier: its record, the statuses it went through, the progress reported; by MaHoSo. */
@Component
@Profile("sandbox")
class PortalRecords {

  private static final String DOSSIER = "dossier";
  private static final int LAST_STATUS = 10;
  private static final List<String> MANDATORY = List.of(
      "MaHoSo",
      "MaTTHC",
      "TenTTHC",
      "MaLinhVuc",
      "TenLinhVuc",
      "KenhThucHien",
      "ChuHoSo",
      "LoaiDoiTuong",
      "TrangThaiHoSo",
      "HinhThuc",
      "DonViXuLy",
      "NoiNopHoSo");
  private static final List<String> MANDATORY_PROGRESS =
      List.of("MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "TrangThai");

  private final PeerStore store;
  private final ObjectMapper json;

  PortalRecords(PeerStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /** Empty when the dossier is not known. */
  ArrayNode find(String code) {
    var result = json.createArrayNode();
    store
        .find(NationalPortalPeer.PEER, DOSSIER, code)
        .ifPresent(held -> result.add(held.body().path("record")));
    return result;
  }

  /** Null, or why not. */
  String synchronise(JsonNode data, boolean update) {
    for (var hoSo : data) {
      var missing = missing(hoSo, MANDATORY);
      if (missing != null) {
        return missing;
      }
      int status = hoSo.path("TrangThaiHoSo").asInt();
      if (status < 1 || status > LAST_STATUS) {
        return "TrangThaiHoSo không hợp lệ: " + status;
      }
      var code = hoSo.path("MaHoSo").asText();
      var objection = update ? change(code, hoSo) : create(code, hoSo);
      if (objection != null) {
        return objection;
      }
    }
    return data.isEmpty() ? "Không có dữ liệu" : null;
  }

  String report(JsonNode data) {
    for (var row : data) {
      var missing = missing(row, MANDATORY_PROGRESS);
      if (missing != null) {
        return missing;
      }
      var objection = append(row.path("MaHoSo").asText(), row);
      if (objection != null) {
        return objection;
      }
    }
    return data.isEmpty() ? "Không có dữ liệu" : null;
  }

  private String create(String code, JsonNode hoSo) {
    var body = json.createObjectNode();
    body.set("record", hoSo);
    body.putArray("statuses").add(hoSo.path("TrangThaiHoSo").asInt());
    body.putArray("progress");
    boolean first =
        store.insert(store.held(NationalPortalPeer.PEER, DOSSIER, code, code, true, body));
    return first ? null : "Hồ sơ " + code + " đã tồn tại";
  }

  private String change(String code, JsonNode hoSo) {
    var changed = store.change(NationalPortalPeer.PEER, DOSSIER, code, held -> {
      held.body().set("record", hoSo);
      var statuses = (ArrayNode) held.body().path("statuses");
      int status = hoSo.path("TrangThaiHoSo").asInt();
      if (statuses.path(statuses.size() - 1).asInt() != status) {
        statuses.add(status);
      }
      return held;
    });
    return changed.isEmpty() ? "Hồ sơ " + code + " không tồn tại" : null;
  }

  /** The same row twice is one row; a row of an earlier moment than the last is refused. */
  private String append(String code, JsonNode row) {
    var objection = new String[1];
    var changed = store.change(NationalPortalPeer.PEER, DOSSIER, code, held -> {
      var progress = (ArrayNode) held.body().path("progress");
      var last = progress.path(progress.size() - 1);
      int order =
          row.path("ThoiDiemXuLy").asText().compareTo(last.path("ThoiDiemXuLy").asText(""));
      if (order < 0) {
        objection[0] = "Tiến độ của hồ sơ " + code + " không đúng thứ tự";
      } else if (!last.equals(row)) {
        progress.add(row);
      }
      return held;
    });
    return changed.isEmpty() ? "Hồ sơ " + code + " không tồn tại" : objection[0];
  }

  private static String missing(JsonNode row, List<String> names) {
    return names.stream()
        .filter(name -> row.path(name).asText().isEmpty())
        .findFirst()
        .map(name -> "Thiếu " + name)
        .orElse(null);
  }
}
