package vn.motcua.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierValues;
import vn.motcua.procedure.Procedure;

/**
 * Từ ngữ trên giấy — the values of one dossier as a paper shows them.
 *
 * <p>A word of paper ({@code date}, {@code dateInWords}, {@code year}, {@code choice}, {@code number}) stands before the name
 * of an answer or a fact, or before any source word: {@code date childDateOfBirth}, {@code date applicant dateOfBirth}.
 */
final class PaperWords {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final DossierValues.Reader values;
  private final Dossier dossier;
  private final Procedure procedure;

  PaperWords(DossierValues.Reader values, Dossier dossier, Procedure procedure) {
    this.values = values;
    this.dossier = dossier;
    this.procedure = procedure;
  }

  /** What stands on the paper, or null when nothing is known. */
  String read(String source) {
    var words = source.split(" ", 2);
    return switch (words[0]) {
      case "applicantPaper" ->
        "Số định danh cá nhân " + dossier.applicant().personalId().digits();
      case "choice", "date", "dateInWords", "year", "number" -> {
        var known = known(words[1]);
        yield known == null ? null : written(words[0], words[1], known);
      }
      default -> values.read(source);
    };
  }

  private String known(String source) {
    return source.contains(" ") ? values.read(source) : values.text(source);
  }

  private String written(String word, String source, String value) {
    return switch (word) {
      case "date" -> VietnameseWords.day(LocalDate.parse(value));
      case "dateInWords" -> VietnameseWords.dateInWords(LocalDate.parse(value));
      case "year" -> String.valueOf(LocalDate.parse(value).getYear());
      case "number" ->
        new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(VIETNAMESE))
            .format(new BigDecimal(value));
      default -> choice(source.substring(source.lastIndexOf(' ') + 1), value);
    };
  }

  /** Of the application, else of the form an officer or the citizen did a task with. */
  private String choice(String field, String value) {
    return procedure
        .application()
        .input(field)
        .or(() -> procedure.forms().values().stream()
            .map(form -> form.input(field).orElse(null))
            .filter(Objects::nonNull)
            .findFirst())
        .map(input -> input.choice(value))
        .orElse(value);
  }
}
