package vn.motcua.procedure;

import java.util.Map;

/** Biểu thức điều kiện — the port through which conditions of packages and forms are decided; FEEL, as in the DMN tables. */
public interface Expressions {

  /** What the expression gives, as a Java value; a name that is not among the facts is null. */
  Object value(String feel, Map<String, Object> facts);

  /** Whether the condition holds. */
  default boolean holds(String feel, Map<String, Object> facts) {
    return Boolean.TRUE.equals(value(feel, facts));
  }
}
