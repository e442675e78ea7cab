package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Nội dung hồ sơ — what the applicant declared.
 *
 * @param warnings message codes of what looks odd and an officer must look at, such as a personal id that disagrees with
 *     the birth date
 * @param counter what the counter noted beside it; null where it noted nothing, as with a filing from outside
 */
public record DossierContent(
    Applicant applicant,
    Map<String, Object> answers,
    Delivery delivery,
    List<String> warnings,
    @JsonInclude(JsonInclude.Include.NON_NULL) CounterEntry counter) {

  public DossierContent {
    answers = Map.copyOf(answers);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  /** Filed from outside. */
  public DossierContent(
      Applicant applicant, Map<String, Object> answers, Delivery delivery, List<String> warnings) {
    this(applicant, answers, delivery, warnings, null);
  }

  DossierContent withAnswers(Map<String, Object> changed, List<String> newWarnings) {
    var merged = new java.util.LinkedHashMap<>(answers);
    merged.putAll(changed);
    return new DossierContent(applicant, merged, delivery, newWarnings, counter);
  }

  /** The answer as text, or null. */
  public String text(String field) {
    var value = answers.get(field);
    return value == null ? null : value.toString();
  }
}
