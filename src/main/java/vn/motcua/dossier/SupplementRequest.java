package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Yêu cầu bổ sung — reason and the full list in one go (form 02), and when the citizen answered. */
public record SupplementRequest(
    long id,
    Instant requestedAt,
    String officer,
    String reason,
    List<Item> items,
    Instant answerUntil,
    Instant answeredAt) {

  /** One component or one field of the form, and what is wrong with it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(String componentCode, String field, String remark) {}

  /** The list as a form carries it. */
  static List<Item> items(Object list) {
    if (!(list instanceof List<?> rows)) {
      return List.of();
    }
    return rows.stream()
        .map(row -> (Map<?, ?>) row)
        .map(row -> new Item((String) row.get("componentCode"), (String) row.get("field"), (String)
            row.get("remark")))
        .toList();
  }
}
