package vn.motcua.workflow.engine;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a value comes from, as {@code give}, {@code keep} and the lines of a result say it. */
record SourceWord(String kind, String name) {

  private static final Pattern WORD = Pattern.compile("(\\w+)(?:\\s+(.*\\S))?\\s*", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("[a-z][A-Za-z0-9]{0,60}(\\.[a-z][A-Za-z0-9]{0,60})?");
  private static final Set<String> APPLICANT =
      Set.of("fullName", "personalId", "dateOfBirth", "phone", "email", "address");
  private static final Set<String> DOSSIER =
      Set.of("code", "procedureCode", "submittedOn", "acceptedOn");
  private static final Set<String> OFFICE = Set.of("name", "code", "placeCode");
  private static final Set<String> OF_ANSWERS = Set.of("answer", "item");
  /** May stand before a plain name or before another source word. */
  private static final Set<String> ON_PAPER =
      Set.of("choice", "date", "dateInWords", "year", "number");

  static SourceWord of(String text) {
    var word = WORD.matcher(text);
    return word.matches()
        ? new SourceWord(word.group(1), word.group(2) == null ? "" : word.group(2))
        : new SourceWord("", text);
  }

  boolean isWellFormed(boolean onPaper) {
    return switch (kind) {
      case "answer", "item" -> NAME.matcher(name).matches();
      case "fact", "route" -> NAME.matcher(name).matches() && !name.contains(".");
      case "applicant" -> APPLICANT.contains(name);
      case "dossier" -> DOSSIER.contains(name);
      case "office" -> OFFICE.contains(name);
      case "officer" -> name.isEmpty();
      case "text" -> !name.isEmpty();
      default ->
        onPaper && isOnPaper() && (NAME.matcher(name).matches() || inner().isWellFormed(false));
    };
  }

  private boolean isOnPaper() {
    return ON_PAPER.contains(kind);
  }

  /** The word behind a word of paper, such as {@code applicant dateOfBirth} of {@code date applicant dateOfBirth}. */
  SourceWord inner() {
    return isOnPaper() && name.contains(" ") ? of(name) : this;
  }

  /** The answer that must be among those of the application, or null; on paper a name may be a fact too. */
  String answer() {
    return OF_ANSWERS.contains(kind) ? name.replaceFirst("\\..*", "") : null;
  }
}
