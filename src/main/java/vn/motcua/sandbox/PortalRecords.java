package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
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

  /** What makes two progress rows one. */
  private static final List<String> STEP = List.of("ThoiDiemXuLy", "TrangThai", "NoiDungXuLy");

  private final PeerStore store;
  private final ObjectMapper json;
  private final Clock clock;

  PortalRecords(PeerStore store, ObjectMapper json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
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
    body.putArray("days").add(today());
    boolean first =
        store.insert(store.held(NationalPortalPeer.PEER, DOSSIER, code, code, true, body));
    return first ? null : "Hồ sơ " + code + " đã tồn tại";
  }

  private String change(String code, JsonNode hoSo) {
    var changed = store.change(NationalPortalPeer.PEER, DOSSIER, code, held -> {
      held.body().set("record", hoSo);
      var days = held.body().withArray("/days");
      if (!today().equals(days.path(days.size() - 1).asText())) {
        days.add(today());
      }
      var statuses = (ArrayNode) held.body().path("statuses");
      int status = hoSo.path("TrangThaiHoSo").asInt();
      if (statuses.path(statuses.size() - 1).asInt() != status) {
        statuses.add(status);
      }
      return held;
    });
    return changed.isEmpty() ? "Hồ sơ " + code + " không tồn tại" : null;
  }

  /** The same step twice is one row; an unknown step of an earlier moment than the last is refused. */
  private String append(String code, JsonNode row) {
    var objection = new String[1];
    var changed = store.change(NationalPortalPeer.PEER, DOSSIER, code, held -> {
      var progress = (ArrayNode) held.body().path("progress");
      var last = progress.path(progress.size() - 1);
      int order =
          row.path("ThoiDiemXuLy").asText().compareTo(last.path("ThoiDiemXuLy").asText(""));
      if (order >= 0 && !isSame(last, row)) {
        progress.add(row);
      } else if (order < 0
          && StreamSupport.stream(progress.spliterator(), false)
              .noneMatch(known -> isSame(known, row))) {
        objection[0] = "Tiến độ của hồ sơ " + code + " không đúng thứ tự";
      }
      return held;
    });
    return changed.isEmpty() ? "Hồ sơ " + code + " không tồn tại" : objection[0];
  }

  private static boolean isSame(JsonNode known, JsonNode row) {
    return STEP.stream().allMatch(field -> known.path(field).equals(row.path(field)));
  }

  /** Of which something was heard on one of these days. */
  ArrayNode list(String from, String to) {
    var list = json.createArrayNode();
    store
        .jdbc()
        .sql(
            """
            select key, body->'record'->>'TrangThaiHoSo' as status, body->'record'->>'NgayHenTra' as due,
              body->>'statuses' as statuses, body->>'days' as days
            from held where peer = ? and kind = ? and exists (
              select from jsonb_array_elements_text(body->'days') d where d between ? and ?) order by id""")
        .params(NationalPortalPeer.PEER, DOSSIER, from, to)
        .query(row -> {
          var dossier = list.addObject()
              .put("MaHoSo", row.getString("key"))
              .put("TrangThaiHoSo", row.getString("status"))
              .put("NgayHenTra", row.getString("due"));
          words(dossier.putArray("TrinhTuTrangThai"), row.getString("statuses"));
          words(dossier.putArray("NgayNhan"), row.getString("days"));
        });
    return list;
  }

  /** The elements of a short array of words or numbers. */
  private static void words(ArrayNode into, String array) {
    for (var word : array.replaceAll("[\\[\\]\" ]", "").split(",")) {
      into.add(word);
    }
  }

  private String today() {
    return DateTimeFormatter.BASIC_ISO_DATE.format(
        LocalDate.ofInstant(clock.instant(), SandboxClock.ZONE));
  }

  private static String missing(JsonNode row, List<String> names) {
    return names.stream()
        .filter(name -> row.path(name).asText().isEmpty())
        .findFirst()
        .map(name -> "Thiếu " + name)
        .orElse(null);
  }
}
