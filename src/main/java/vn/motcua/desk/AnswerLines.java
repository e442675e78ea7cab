package vn.motcua.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.desk.DossierSheet.Amendment;
import vn.motcua.desk.SheetView.Answer;
import vn.motcua.desk.SheetView.Match;

/** What was declared, in the order of the form, with what officers mended and what registers said of it. */
@Component
class AnswerLines {

  private final DeskWords words;

  AnswerLines(DeskWords words) {
    this.words = words;
  }

  List<Answer> of(DossierSheet sheet) {
    var declared = ordered(sheet);
    var matches = matches(sheet);
    var lines = new ArrayList<Answer>();
    declared.forEach((field, value) ->
        lines.add(line(sheet, field, value, sheet.amendments().get(field), matches.get(field))));
    sheet.amendments().forEach((field, amendment) -> {
      if (!declared.containsKey(field)) {
        lines.add(line(sheet, field, null, amendment, null));
      }
    });
    return lines;
  }

  /** Known fields as the form has them, then the others by name. */
  private static Map<String, Object> ordered(DossierSheet sheet) {
    var given = sheet.content().answers();
    var ordered = new LinkedHashMap<String, Object>();
    sheet.labels().fields().keySet().stream()
        .filter(given::containsKey)
        .forEach(field -> ordered.put(field, given.get(field)));
    new TreeSet<>(given.keySet()).forEach(field -> ordered.putIfAbsent(field, given.get(field)));
    return ordered;
  }

  private Answer line(
      DossierSheet sheet, String field, Object declared, Amendment amendment, Match match) {
    var labels = sheet.labels();
    var label = labels.fields().getOrDefault(field, labels.inputs().getOrDefault(field, field));
    var before = declared == null ? null : text(labels, field, declared);
    if (amendment == null) {
      return new Answer(field, label, before, null, null, match);
    }
    var value = text(labels, field, amendment.value());
    var who = sheet.officers().getOrDefault(amendment.officer(), amendment.officer());
    return new Answer(
        field,
        label,
        value,
        value.equals(before) ? null : before,
        words.text("desk.amended-by", who, words.moment(amendment.at())),
        match);
  }

  private String text(ProcedureLabels labels, String field, Object value) {
    if (value instanceof Boolean yes) {
      return words.text(yes ? "desk.yes" : "desk.no");
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(one -> text(labels, field, one)).collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> row) {
      return row.entrySet().stream()
          .map(cell -> labels.fields().getOrDefault(cell.getKey(), cell.getKey().toString()) + " "
              + text(labels, cell.getKey().toString(), cell.getValue()))
          .collect(Collectors.joining(", "));
    }
    var text = String.valueOf(value);
    return labels.choices().getOrDefault(field, Map.of()).getOrDefault(text, words.day(text));
  }

  /** A register that was asked about people says whether the name declared for a role is the right one. */
  private Map<String, Match> matches(DossierSheet sheet) {
    var matches = new HashMap<String, Match>();
    for (var lookup : sheet.lookups()) {
      for (JsonNode person : lookup.answer().path("people")) {
        var field = person.path("role").asText() + "FullName";
        boolean matched = person.path("matched").asBoolean();
        matches.put(
            field, new Match(matched, words.text(matched ? "desk.matched" : "desk.not-matched")));
      }
    }
    return matches;
  }
}
