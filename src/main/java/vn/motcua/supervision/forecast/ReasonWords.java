package vn.motcua.supervision.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.supervision.page.Words;

/** Says the facts behind a forecast in one language. */
record ReasonWords(Words words) {

  private static final long HOUR = 60;
  private static final long DAY = 450; // half past seven hours, as the offices of the province work

  /** @param slowest the name of the task the facts are about */
  List<String> of(JsonNode facts, String slowest) {
    var lines = new ArrayList<String>();
    lines.add(words.text(
        "supervision.reason.left", time(facts.path("left")), time(facts.path("expected"))));
    if (facts.path("open").asBoolean()) {
      lines.add(words.text(
          "supervision.reason.elapsed", facts.path("name").asText(), time(facts.path("elapsed"))));
    }
    lines.add(words.text(
        "supervision.reason.slowest",
        slowest,
        time(facts.path("here").path(0)),
        time(facts.path("here").path(1)),
        time(facts.path("province").path(0)),
        time(facts.path("province").path(1))));
    int waiting = facts.path("waiting").asInt();
    if (waiting > 1) {
      lines.add(words.text("supervision.reason.waiting", "" + waiting));
    }
    return lines;
  }

  private String time(JsonNode fact) {
    long minutes = fact.asLong();
    if (minutes < HOUR) {
      return words.text("supervision.time.minutes", "" + minutes);
    }
    if (minutes < DAY) {
      return time("supervision.time.hours", minutes / HOUR, "-minutes", minutes % HOUR);
    }
    return time("supervision.time.days", minutes / DAY, "-hours", minutes % DAY / HOUR);
  }

  /** What is nothing is not said. */
  private String time(String code, long large, String and, long small) {
    return small == 0
        ? words.text(code, "" + large)
        : words.text(code + and, "" + large, "" + small);
  }
}
