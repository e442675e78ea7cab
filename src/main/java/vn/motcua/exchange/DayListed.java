package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Ngày được hỏi — what a peer is asked for when it lists a day; the body of such a row. */
public record DayListed(LocalDate day) {

  /** The day this row asks for. */
  public static DayListed of(Exchange exchange, ObjectMapper json) {
    try {
      return json.readValue(exchange.body(), DayListed.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The day so many days before, as peers write it: yyyyMMdd. */
  public String before(int days) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day.minusDays(days));
  }

  /** The day so many days after, as peers write it: yyyyMMdd. */
  public String after(int days) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(days));
  }
}
