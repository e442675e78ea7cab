package vn.motcua.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.motcua.desk.SheetView.Fact;
import vn.motcua.desk.SheetView.LookupView;
import vn.motcua.desk.SheetView.Person;
import vn.motcua.dossier.Lookup;

/** What registers and other systems answered, each with where from and when. */
@Component
class LookupLines {

  private final DeskWords words;

  LookupLines(DeskWords words) {
    this.words = words;
  }

  LookupView of(Lookup lookup, ProcedureLabels labels) {
    var answer = lookup.answer();
    var peer = lookup.operation().replaceFirst("\\..*", "");
    var people = all(answer.path("people")).stream().map(this::person).toList();
    return new LookupView(
        answer.path("title").asText(words.word("desk.lookup", lookup.operation())),
        words.word("exchange.peer", peer),
        words.moment(lookup.at()),
        answer.path("words").asText(null),
        people.isEmpty() ? lines(answer, labels) : List.of(),
        people);
  }

  private List<Fact> lines(JsonNode answer, ProcedureLabels labels) {
    if (answer.has("lines")) {
      return all(answer.path("lines")).stream()
          .map(line ->
              new Fact(line.path("label").asText(), words.day(line.path("value").asText())))
          .toList();
    }
    var lines = new ArrayList<Fact>();
    answer.properties().forEach(field -> {
      if (field.getValue().isValueNode() && !List.of("title", "words").contains(field.getKey())) {
        lines.add(new Fact(
            labels.fields().getOrDefault(field.getKey(), field.getKey()),
            words.day(field.getValue().asText())));
      }
    });
    return lines;
  }

  private Person person(JsonNode person) {
    boolean matched = person.path("matched").asBoolean();
    var known = person.path("facts");
    return new Person(
        words.word("desk.role", person.path("role").asText()),
        person.path("personalId").asText(""),
        matched,
        words.text(matched ? "desk.matched" : "desk.not-matched"),
        all(person.path("mismatches")).stream()
            .map(code -> words.text(code.asText()))
            .toList(),
        SheetViews.facts(
            new Fact(words.text("desk.fact.name"), known.path("fullName").asText(null)),
            new Fact(words.text("desk.fact.sex"), coded("desk.sex", known.path("sex"))),
            new Fact(
                words.text("desk.fact.born"),
                words.day(known.path("dateOfBirth").asText(""))),
            new Fact(words.text("desk.fact.residence"), known.path("residence").asText(null)),
            new Fact(
                words.text("desk.fact.marital"),
                coded("desk.marital", known.path("maritalStatus"))),
            new Fact(
                words.text("desk.fact.spouse"), known.path("spousePersonalId").asText(null))));
  }

  private String coded(String group, JsonNode code) {
    return code.isTextual() ? words.word(group, code.asText()) : null;
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
