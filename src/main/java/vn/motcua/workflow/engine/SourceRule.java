package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Source words are well-formed, and the answers and routes they name exist. */
final class SourceRule {

  private final String file;
  private final Set<String> answers;
  private final JsonNode procedure;
  private final Findings findings;

  SourceRule(String file, Set<String> answers, JsonNode procedure, Findings findings) {
    this.file = file;
    this.answers = answers;
    this.procedure = procedure;
    this.findings = findings;
  }

  /**
   * @param here whether the values come from this dossier and not from a linked one
   */
  void check(String place, JsonNode words, boolean here) {
    words
        .properties()
        .forEach(word -> check(place + "." + word.getKey(), word.getValue().asText(), here, false));
  }

  void check(String place, String text, boolean here, boolean onPaper) {
    var said = SourceWord.of(text);
    var word = said.inner();
    if (!said.isWellFormed(onPaper)) {
      findings.add(file, place, "workflow.package-source-invalid", text);
    } else if (here && word.answer() != null && !answers.contains(word.answer())) {
      findings.add(file, place, "workflow.package-answer-unknown", word.answer());
    } else if (here && word.kind().equals("route") && !procedure.path("routes").has(word.name())) {
      findings.add(file, place, "workflow.package-route-unknown", word.name());
    }
  }
}
