package vn.motcua.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ngày trong lịch — one date with its working spans, none on a day off.
 *
 * @param remark what makes the date differ from the ordinary week, or null
 */
record Day(LocalDate date, List<Span> spans, Remark remark) {

  /**
   * Ghi chú của ngày — why a date is not like its weekday.
   *
   * @param text a line of the explanation; {@value #DAYS} stands for the dates it is true of
   */
  record Remark(String text, boolean provisional) {
    static final String DAYS = "{days}";
  }

  Day {
    spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    for (int i = 1; i < spans.size(); i++) {
      if (!spans.get(i - 1).to().isBefore(spans.get(i).from())) {
        throw new IllegalArgumentException("spans of " + date + " touch each other: " + spans);
      }
    }
  }

  boolean isWorked() {
    return !spans.isEmpty();
  }

  boolean covers(LocalTime time) {
    return spans.stream().anyMatch(span -> span.covers(time));
  }

  LocalDateTime opening() {
    return date.atTime(spans.get(0).from());
  }

  LocalDateTime closing() {
    return date.atTime(spans.get(spans.size() - 1).to());
  }

  Optional<LocalDateTime> openingAfter(LocalTime time) {
    return spans.stream().map(Span::from).filter(time::isBefore).findFirst().map(date::atTime);
  }

  /** The hour itself if it is worked, else the last working moment before it, else the opening (rule 2). */
  LocalDateTime lastMomentUntil(LocalTime time) {
    if (covers(time)) {
      return date.atTime(time);
    }
    var closed = spans.stream().map(Span::to).filter(time::isAfter).reduce((a, b) -> b);
    return closed.map(date::atTime).orElseGet(this::opening);
  }

  Duration workingTime(LocalDateTime from, LocalDateTime to) {
    return spans.stream()
        .map(span -> overlap(span, from, to))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration overlap(Span span, LocalDateTime from, LocalDateTime to) {
    var begin = max(date.atTime(span.from()), from);
    var end = min(date.atTime(span.to()), to);
    return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
  }

  private static LocalDateTime max(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime min(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
