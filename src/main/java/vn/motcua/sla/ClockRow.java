package vn.motcua.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;

/** Dòng đồng hồ — a clock as a row: its facts and its last reading side by side. */
final class ClockRow {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private ClockRow() {}

  static ProcessingClock clock(ResultSet row, List<Pause> pauses) throws SQLException {
    return new ProcessingClock(
        new DossierCode(row.getString("dossier_code")),
        new OfficeCode(row.getString("office_code")),
        Columns.limit(row),
        rules(row.getString("rules")),
        Columns.moment(row, "received_at"),
        Columns.moment(row, "started_at"),
        pauses,
        extension(row),
        Columns.lines(row, "notes"),
        Columns.moment(row, "promised_at"),
        Columns.moment(row, "finished_at"),
        row.getInt("version"));
  }

  private static Extension extension(ResultSet row) throws SQLException {
    var askedAt = Columns.moment(row, "extension_asked_at");
    return askedAt == null
        ? null
        : new Extension(
            askedAt,
            Columns.moment(row, "extension_due_at"),
            row.getString("extension_reason"),
            row.getString("extension_by"));
  }

  static Map<String, Object> columns(ProcessingClock clock, Reading reading) {
    var columns = new HashMap<String, Object>();
    columns.put("dossier", clock.dossier().value());
    columns.put("office", clock.office().value());
    columns.put("amount", clock.limit().amount());
    columns.put("unit", clock.limit().unit().name());
    columns.put("rules", rules(clock.rules()));
    columns.put("receivedAt", Columns.moment(clock.receivedAt()));
    columns.put("startedAt", Columns.moment(clock.startedAt()));
    columns.put("dueAt", Columns.moment(reading.dueAt()));
    columns.put("promisedAt", Columns.moment(reading.promisedAt()));
    columns.put("nearAt", Columns.moment(reading.nearAt()));
    columns.put("pausedSince", Columns.moment(reading.pausedSince()));
    columns.put("explanation", Columns.lines(reading.lines()));
    columns.put("notes", Columns.lines(clock.notes()));
    columns.put("finishedAt", Columns.moment(clock.finishedAt()));
    columns.put("version", clock.version());
    columns.putAll(extension(clock.extension()));
    return columns;
  }

  private static Map<String, Object> extension(Extension extension) {
    var columns = new HashMap<String, Object>();
    var given = extension == null ? new Extension(null, null, null, null) : extension;
    columns.put("extensionAskedAt", Columns.moment(given.askedAt()));
    columns.put("extensionDueAt", Columns.moment(given.newDueAt()));
    columns.put("extensionReason", given.reason());
    columns.put("extensionBy", given.by());
    return columns;
  }

  private static String rules(ClockRules rules) {
    try {
      return JSON.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClockRules rules(String text) {
    try {
      return JSON.readValue(text, ClockRules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
