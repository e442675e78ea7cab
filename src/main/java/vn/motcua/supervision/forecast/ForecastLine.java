package vn.motcua.supervision.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Dự báo của một hồ sơ — how likely it will be late, from when, and why.
 *
 * @param reason in sentences
 */
record ForecastLine(
    String code,
    String procedureCode,
    String procedureName,
    String office,
    String officeName,
    String step,
    String team,
    double probability,
    OffsetDateTime dueAt,
    OffsetDateTime finishAt,
    LocalDate lateOn,
    List<String> reason,
    @JsonIgnore JsonNode facts) {

  @JsonIgnore
  public String percent() {
    return Math.round(probability * 100) + " %";
  }
}
