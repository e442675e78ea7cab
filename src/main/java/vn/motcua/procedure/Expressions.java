package vn.motcua.procedure;

import java.util.Map;

/** Biểu thức điều kiện — the port through which conditions of packages and forms are decided; FEEL, as in the DMN tables. */
public interface Expressions {

  /** Whether the condition holds; a name that is not among the facts is null. */
  boolean holds(String feel, Map<String, Object> facts);
}
