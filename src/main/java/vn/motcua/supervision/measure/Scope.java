package vn.motcua.supervision.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phạm vi giám sát — whose figures are read: a selection, narrowed to what the account may see.
 *
 * @param offices never empty; office codes
 * @param procedures procedure codes, or null for all
 */
public record Scope(
    List<String> offices,
    List<String> procedures,
    String channel,
    String team,
    LocalDate from,
    LocalDate to) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * The condition on any table or view with {@code office_code}, {@code procedure_code} and {@code channel}; to be used with
   * {@link #parameters}.
   */
  public static final String MATCHES =
      " office_code = any(:offices) and (:procedures::text[] is null or procedure_code = any(:procedures))"
          + " and (:channel::text is null or channel = :channel) ";

  /** The same without channel, for tables of steps. */
  public static final String MATCHES_STEPS =
      " office_code = any(:offices) and (:procedures::text[] is null or procedure_code = any(:procedures)) ";

  /**
   * Named parameters: offices, procedures, channel, team, and if there is a period from, to (dates, both included), start, end
   * (moments, the end excluded).
   */
  public Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    parameters.put("offices", offices.toArray(String[]::new));
    parameters.put("procedures", procedures == null ? null : procedures.toArray(String[]::new));
    parameters.put("channel", channel);
    parameters.put("team", team);
    if (from != null && to != null) {
      parameters.put("from", from);
      parameters.put("to", to);
      parameters.put("start", moment(from));
      parameters.put("end", moment(to.plusDays(1)));
    }
    return parameters;
  }

  public Scope in(LocalDate first, LocalDate last) {
    return new Scope(offices, procedures, channel, team, first, last);
  }

  private static OffsetDateTime moment(LocalDate day) {
    return day.atTime(LocalTime.MIN).atZone(ZONE).toOffsetDateTime();
  }
}
