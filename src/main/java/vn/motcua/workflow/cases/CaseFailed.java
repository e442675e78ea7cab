package vn.motcua.workflow.cases;

import java.util.List;

/** The case does not go as the analyst said, or does not come to its end. */
class CaseFailed extends RuntimeException {

  private final transient List<Object> arguments;

  CaseFailed(String code, Object... arguments) {
    super(code);
    this.arguments = List.of(arguments);
  }

  String code() {
    return getMessage();
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
