package vn.motcua.shared;

import java.util.HashSet;
import java.util.List;

/**
 * Từ chối — a rule says no: problem code, BPMN error code and message key are the same string.
 *
 * <p>Everything that is not a refusal is a bug or an outage.
 */
public class Refusal extends RuntimeException {

  /** What kind of no it is; the HTTP layer turns it into a status. */
  public enum Kind {
    INVALID,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT
  }

  /** One wrong place of an invalid body: JSON pointer, code and the words' arguments. */
  public record Fault(String pointer, String code, Object... arguments) {}

  private final Kind kind;
  private final String code;
  private final transient Object[] arguments;
  private final transient List<Fault> faults;

  private Refusal(Kind kind, String code, List<Fault> faults, Object... arguments) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.faults = onceEach(faults);
    this.arguments = arguments;
  }

  /** Two rules may find the same fault of the same place. */
  private static List<Fault> onceEach(List<Fault> faults) {
    var seen = new HashSet<String>();
    return faults.stream()
        .filter(fault -> seen.add(fault.pointer() + " " + fault.code()))
        .toList();
  }

  public static Refusal invalid(String code, Object... arguments) {
    return new Refusal(Kind.INVALID, code, List.of(), arguments);
  }

  /** An invalid body with every wrong place named at once. */
  public static Refusal invalid(String code, List<Fault> faults) {
    return new Refusal(Kind.INVALID, code, faults);
  }

  public static Refusal forbidden(String code, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, code, List.of(), arguments);
  }

  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, code, List.of(), arguments);
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Kind.CONFLICT, code, List.of(), arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Object[] arguments() {
    return arguments;
  }

  public List<Fault> faults() {
    return faults;
  }
}
