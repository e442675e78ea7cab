package vn.motcua.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierValues;
import vn.motcua.procedure.Procedure;

/**
 * The result of a procedure and its extracts.
 *
 * <p>What stands where is data: {@code reports/<template>.yaml} says for each parameter which answer or fact it shows, so
 * that another procedure's result needs no Java.
 */
@Component
class ResultPapers {

  /** The layout of every result whose package describes it by lines. */
  private static final String PAPER = "paper";

  private final Letterhead letterhead;
  private final DossierValues values;
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Map<String, Map<String, String>> mappings = new ConcurrentHashMap<>();

  ResultPapers(Letterhead letterhead, DossierValues values) {
    this.letterhead = letterhead;
    this.values = values;
  }

  Issue result(
      Dossier dossier, Procedure procedure, String template, String number, String signer) {
    return template.equals(PAPER)
        ? paper(dossier, procedure, number, signer)
        : ownLayout(dossier, procedure, template, number, signer);
  }

  /** A result without a layout of its own: its package says in words which lines it has; empty ones are left out. */
  private Issue paper(Dossier dossier, Procedure procedure, String number, String signer) {
    var facts = letterhead.in(dossier, dossier.handlingOffice(), number, signer);
    var words = new PaperWords(values.of(dossier), dossier, procedure);
    var rows = new ArrayList<Map<String, String>>();
    for (var line : procedure.paper().lines()) {
      var value = line.heading() == null ? words.read(line.value()) : line.heading();
      if (value != null && !value.isBlank()) {
        rows.add(
            line.heading() == null
                ? Map.of("label", line.label(), "value", value)
                : Map.of("heading", value));
      }
    }
    facts.put("title", procedure.paper().title());
    facts.put("dossierCode", dossier.code().value());
    Letterhead.putIfKnown(facts, "closing", procedure.paper().closing());
    return new Issue(
        dossier.code(), PAPER, procedure.result().name(), number, facts, withoutEmptyGroups(rows));
  }

  private static List<Map<String, String>> withoutEmptyGroups(List<Map<String, String>> rows) {
    var kept = new ArrayList<Map<String, String>>();
    for (int n = 0; n < rows.size(); n++) {
      boolean group = rows.get(n).containsKey("heading");
      boolean empty = n + 1 == rows.size() || rows.get(n + 1).containsKey("heading");
      if (!group || !empty) {
        kept.add(rows.get(n));
      }
    }
    return kept;
  }

  private Issue ownLayout(
      Dossier dossier, Procedure procedure, String template, String number, String signer) {
    var facts = letterhead.in(dossier, dossier.handlingOffice(), number, signer);
    var words = new PaperWords(values.of(dossier), dossier, procedure);
    mappings
        .computeIfAbsent(template, this::read)
        .forEach(
            (parameter, source) -> Letterhead.putIfKnown(facts, parameter, words.read(source)));
    return new Issue(
        dossier.code(), template, title(procedure, template), number, facts, List.of());
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
