package vn.motcua.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalTime;

/** Buổi làm việc — one stretch of working time inside a day; both of its ends belong to it. */
record Span(LocalTime from, LocalTime to) {

  Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span ends after it begins: " + from + "-" + to);
    }
  }

  /** Reads the form of the calendar files: {@code 07:30-11:30}. */
  @JsonCreator
  static Span parse(String text) {
    var ends = text.split("-");
    if (ends.length != 2) {
      throw new IllegalArgumentException("not a span: " + text);
    }
    return new Span(LocalTime.parse(ends[0].trim()), LocalTime.parse(ends[1].trim()));
  }

  boolean covers(LocalTime time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }

  @Override
  public String toString() {
    return from + "–" + to;
  }
}
