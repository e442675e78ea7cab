package vn.motcua.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;

/**
 * The result of a procedure and its extracts.
 *
 * <p>What stands where is data: {@code reports/<template>.yaml} says for each parameter which answer or fact it shows, so
 * that another procedure's result needs no Java.
 */
@Component
class ResultPapers {

  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Map<String, Map<String, String>> mappings = new ConcurrentHashMap<>();

  ResultPapers(Letterhead letterhead, Dossiers dossiers) {
    this.letterhead = letterhead;
    this.dossiers = dossiers;
  }

  Issue result(
      Dossier dossier, Procedure procedure, String template, String number, String signer) {
    var facts = letterhead.of(dossier.handlingOffice(), number, signer);
    var established = dossiers.facts(dossier.code());
    mappings.computeIfAbsent(template, this::read).forEach((parameter, source) -> {
      var value = value(source.split(" ", 2), dossier, procedure.application(), established);
      Letterhead.putIfKnown(facts, parameter, value);
    });
    return new Issue(
        dossier.code(), template, title(procedure, template), number, facts, List.of());
  }

  private Object value(String[] source, Dossier dossier, Form form, Map<String, String> facts) {
    var argument = source.length > 1 ? source[1] : "";
    var answer = dossier.content().text(argument);
    return switch (source[0]) {
      case "answer" -> answer;
      case "fact" -> facts.get(argument);
      case "text" -> argument;
      case "office" -> letterhead.office(dossier.handlingOffice()).name();
      case "applicant" -> dossier.applicant().fullName();
      case "applicantPaper" ->
        "Số định danh cá nhân " + dossier.applicant().personalId().digits();
      case "choice" ->
        answer == null
            ? null
            : form.input(argument).map(input -> input.choice(answer)).orElse(answer);
      case "date" -> answer == null ? null : VietnameseWords.day(LocalDate.parse(answer));
      case "dateInWords" ->
        answer == null ? null : VietnameseWords.dateInWords(LocalDate.parse(answer));
      case "year" ->
        answer == null ? null : String.valueOf(LocalDate.parse(answer).getYear());
      default -> throw new IllegalStateException("a result's mapping does not know " + source[0]);
    };
  }

  private static String title(Procedure procedure, String template) {
    return template.equals(procedure.result().template())
        ? procedure.result().name()
        : "Trích lục (bản sao) " + procedure.result().name().toLowerCase(java.util.Locale.ROOT);
  }

  private Map<String, String> read(String template) {
    try (var source = new ClassPathResource("reports/" + template + ".yaml").getInputStream()) {
      return yaml.readValue(source, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new IllegalStateException("reports/" + template + ".yaml", e);
    }
  }
}
