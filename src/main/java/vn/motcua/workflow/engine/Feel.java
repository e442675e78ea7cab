package vn.motcua.workflow.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Whether an expression can be read; nothing is evaluated. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  /** Counting through a range may take for ever, a list of answers may not. */
  private static final Pattern ENDLESS = Pattern.compile(
      "\\b(for|some|every)\\b(?=[^\"]*(\"[^\"]*\"[^\"]*)*$).*\\.\\.|\\bfunction\\s*\\(",
      Pattern.DOTALL);

  private Feel() {}

  /** What is wrong with it; nothing when it can be read. */
  static Optional<String> fault(String text) {
    var expression = text.startsWith("=") ? text.substring(1) : text;
    var parsed = ENGINE.parseExpression(expression);
    return parsed.isSuccess()
        ? Optional.empty()
        : Optional.of(firstLine(parsed.failure().message()));
  }

  /** The same of a cell that tests an input; an empty one always holds. */
  static Optional<String> faultOfTest(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parsed = ENGINE.parseUnaryTests(text);
    return parsed.isSuccess()
        ? Optional.empty()
        : Optional.of(firstLine(parsed.failure().message()));
  }

  static boolean isEndless(String text) {
    return ENDLESS.matcher(text).find();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
