package vn.motcua.workflow.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeFactory;

/** The few forms of expressions and times a model may hold. */
final class ModelText {

  private static final String NAME = "[a-z][A-Za-z0-9]{0,60}";
  private static final Pattern VARIABLE = Pattern.compile(NAME);
  private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{(" + NAME + ")}");
  private static final Pattern CONDITION = Pattern.compile(
      "\\$\\{\\s*(?:!?\\s*(" + NAME + ")|(" + NAME + ")\\s*[!=]=\\s*'([\\w-]{1,60})')\\s*}");
  private static final Pattern CYCLE = Pattern.compile("R(\\d{0,4})/(P\\S{1,40})");

  /** Names the engine gives a meaning of its own. */
  private static final Set<String> OF_THE_ENGINE = Set.of(
      "execution",
      "task",
      "caseExecution",
      "externalTask",
      "authenticatedUserId",
      "currentUser",
      "empty",
      "not",
      "null",
      "true",
      "false",
      "and",
      "or",
      "div",
      "mod",
      "instanceof");

  private ModelText() {}

  static boolean isVariable(String text, ModelWords words) {
    return VARIABLE.matcher(text).matches()
        && !OF_THE_ENGINE.contains(text)
        && !words.delegates().contains(text);
  }

  static boolean isCondition(String text, ModelWords words) {
    var condition = CONDITION.matcher(text);
    return condition.matches()
        && isVariable(condition.group(1) == null ? condition.group(2) : condition.group(1), words);
  }

  /** The value a condition compares the officer's decision with. */
  static Optional<String> choice(String text) {
    var condition = CONDITION.matcher(text);
    return condition.matches() && "decision".equals(condition.group(2))
        ? Optional.of(condition.group(3))
        : Optional.empty();
  }

  static Optional<String> bean(String text) {
    var bean = ONE_VARIABLE.matcher(text);
    return bean.matches() ? Optional.of(bean.group(1)) : Optional.empty();
  }

  static boolean isTime(String kind, String text, ModelWords words) {
    if (bean(text).isPresent()) {
      return isVariable(bean(text).get(), words);
    }
    return switch (kind) {
      case "timeDuration" -> isDuration(text);
      case "timeCycle" -> isCycle(text);
      default -> isDate(text);
    };
  }

  private static boolean isDate(String text) {
    return List.<Consumer<String>>of(LocalDate::parse, LocalDateTime::parse, OffsetDateTime::parse)
        .stream()
        .anyMatch(reading -> {
          try {
            reading.accept(text);
            return true;
          } catch (DateTimeException e) {
            return false;
          }
        });
  }

  private static boolean isDuration(String text) {
    try {
      return text.length() <= 40
          && DatatypeFactory.newDefaultInstance().newDuration(text).getSign() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Faster than once a minute is a mistake or an attack. */
  private static boolean isCycle(String text) {
    var cycle = CYCLE.matcher(text);
    if (!cycle.matches() || !isDuration(cycle.group(2))) {
      return false;
    }
    try {
      return Duration.parse(cycle.group(2)).compareTo(Duration.ofMinutes(1)) >= 0;
    } catch (DateTimeException e) {
      return true; // months and years
    }
  }
}
