package vn.motcua.office;

import java.util.Map;
import java.util.Set;

/**
 * Phụ trách thủ tục, lĩnh vực — who of an office is in charge of which procedure or field; login names.
 *
 * @param procedures by the code of the procedure
 * @param fields by the code of the field
 */
public record Skills(Map<String, Set<String>> procedures, Map<String, Set<String>> fields) {

  /** What a list of those in charge is about. */
  public enum Kind {
    PROCEDURE,
    FIELD
  }

  public static final Skills NONE = new Skills(Map.of(), Map.of());

  /** The list of the procedure before that of its field; empty when the head has made none. */
  public Set<String> entered(String procedure, String field) {
    return procedures.getOrDefault(procedure, fields.getOrDefault(field, Set.of()));
  }

  public Map<String, Set<String>> of(Kind kind) {
    return kind == Kind.PROCEDURE ? procedures : fields;
  }
}
