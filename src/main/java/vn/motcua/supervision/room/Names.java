package vn.motcua.supervision.room;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.measure.SupervisedProcedures;

/** What codes are called, and what an account may choose from. */
@Component
class Names {

  /** What stands in it is named in Vietnamese, whoever reads it. */
  private static final Comparator<String> ALPHABET =
      Collator.getInstance(Locale.forLanguageTag("vi-VN"))::compare;

  private static final Comparator<Choice> BY_NAME = Comparator.comparing(Choice::name, ALPHABET);

  private final Offices offices;
  private final SupervisedProcedures procedures;
  private final Scopes scopes;
  private final Officers officers;

  Names(Offices offices, SupervisedProcedures procedures, Scopes scopes, Officers officers) {
    this.offices = offices;
    this.procedures = procedures;
    this.scopes = scopes;
    this.officers = officers;
  }

  /** One thing to choose; deeper offices are set in. */
  record Choice(String code, String name, int depth) {}

  /** What the filter offers. */
  record Choices(
      List<Choice> offices, List<Choice> fields, List<Choice> procedures, Choice ownOffice) {}

  /** The names as they stand at one moment. */
  record Known(Map<String, Office> offices, Map<String, SupervisedProcedures.Choice> procedures) {

    String office(String code) {
      var office = offices.get(code);
      return office == null ? code : office.name();
    }

    String procedure(String code) {
      var procedure = procedures.get(code);
      return procedure == null ? code : procedure.name();
    }

    String fieldOf(String procedure) {
      var known = procedures.get(procedure);
      return known == null ? "" : known.fieldCode();
    }

    String field(String code) {
      return procedures.values().stream()
          .filter(one -> one.fieldCode().equals(code))
          .map(SupervisedProcedures.Choice::fieldName)
          .findFirst()
          .orElse(code);
    }
  }

  Known read() {
    return new Known(
        offices.all().stream()
            .collect(Collectors.toMap(one -> one.code().value(), Function.identity())),
        procedures.choices().stream()
            .collect(Collectors.toMap(SupervisedProcedures.Choice::code, Function.identity())));
  }

  /** Only what is within the supervision of who is logged in. */
  Choices choices() {
    var own = officers.current();
    var scope = scopes.of(own, Selection.ALL);
    var known = read();
    var mine = known.procedures().values().stream()
        .filter(one -> scope.procedures() == null || scope.procedures().contains(one.code()))
        .toList();
    var fields = mine.stream()
        .collect(Collectors.toMap(
            SupervisedProcedures.Choice::fieldCode,
            SupervisedProcedures.Choice::fieldName,
            (one, same) -> one));
    return new Choices(
        tree(known, own.office(), Set.copyOf(scope.offices()), 0),
        fields.entrySet().stream()
            .map(one -> new Choice(one.getKey(), one.getValue(), 0))
            .sorted(BY_NAME)
            .toList(),
        mine.stream()
            .map(one -> new Choice(one.code(), one.name(), 0))
            .sorted(BY_NAME)
            .toList(),
        new Choice(own.office().value(), known.office(own.office().value()), 0));
  }

  private static List<Choice> tree(Known known, OfficeCode root, Set<String> allowed, int depth) {
    var own = new Choice(root.value(), known.office(root.value()), depth);
    var below = known.offices().values().stream()
        .filter(one -> root.equals(one.parent()) && allowed.contains(one.code().value()))
        .sorted(Comparator.comparing(Office::name, ALPHABET))
        .flatMap(one -> tree(known, one.code(), allowed, depth + 1).stream());
    return Stream.concat(Stream.of(own), below).toList();
  }
}
