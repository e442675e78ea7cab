package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;

/** Whether what a sheet says of an answer holds. */
final class Conditions {

  private Conditions() {}

  static boolean all(Collection<PeerSheet.Condition> conditions, JsonNode answer, Clock clock) {
    return conditions.stream().allMatch(condition -> holds(condition, answer, clock));
  }

  static boolean holds(PeerSheet.Condition condition, JsonNode answer, Clock clock) {
    var found = answer.at(condition.at());
    boolean there = !found.isMissingNode() && !found.isNull() && !isEmpty(found);
    var text = found.asText("");
    return (!condition.absent() || !there)
        && (!condition.present() || there)
        && (condition.is() == null || condition.is().contains(text))
        && (condition.isNot() == null || !condition.isNot().contains(text))
        && (condition.contains() == null
            || condition.contains().stream().anyMatch(part -> contains(text, part)))
        && (condition.past() == null || there && isPast(text, condition.past(), clock));
  }

  private static boolean isEmpty(JsonNode found) {
    return found.isContainerNode() ? found.isEmpty() : found.asText().isBlank();
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static boolean isPast(String text, String pattern, Clock clock) {
    return date(text, pattern).isBefore(LocalDate.now(clock));
  }

  static LocalDate date(String text, String pattern) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the answer holds a date of another form", e);
    }
  }
}
