package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong in a peer's sheet, found when it is read and not when the peer is asked. */
final class SheetCheck {

  /** What a placeholder may name beside the values given. */
  static final Set<String> ALWAYS =
      Set.of("user", "secret", "basic", "key", "dossier", "officer", "procedure", "now", "role");

  private static final Set<String> FORMATS = Set.of("number", "upper");
  private static final Set<String> WRAPPINGS = Set.of("$json", "$base64", "$xml", "$list");

  private final PeerSheet sheet;
  private final List<String> faults = new ArrayList<>();

  SheetCheck(PeerSheet sheet) {
    this.sheet = sheet;
  }

  List<String> faults() {
    need(sheet.peer(), "peer");
    need(sheet.name(), "name");
    need(sheet.protocol(), "protocol");
    if (!Set.of("json", PeerSheet.SOAP).contains(sheet.wire())) {
      faults.add("wire: json or population");
    }
    if (sheet.logIn() != null) {
      logIn(sheet.logIn());
    }
    sheet.operations().forEach((name, operation) -> {
      if (!name.matches("[a-z]+(-[a-z]+)*")) {
        faults.add(name + ": operations are named in lower case with hyphens");
      }
      operation(name, operation);
    });
    sheet.news().forEach(this::news);
    return faults;
  }

  private void logIn(PeerSheet.LogIn logIn) {
    need(logIn.post(), "logIn.post");
    need(logIn.lives(), "logIn.lives");
    need(logIn.keep(), "logIn.keep");
    if ((logIn.body() == null) == (logIn.form() == null)) {
      faults.add("logIn: body or form");
    }
    if (logIn.keep() != null) {
      logIn.keep().values().forEach(at -> pointer("logIn.keep", at));
    }
    conditions("logIn.expired", logIn.expired());
  }

  private void operation(String name, PeerSheet.Operation operation) {
    need(operation.title(), name + ".title");
    outcomes(name, operation.outcomes());
    operation.outcomes().forEach(outcome -> need(outcome.words(), name + ".outcomes.words"));
    operation
        .facts()
        .keySet()
        .forEach(
            fact -> need(sheet.labels().get(fact.replaceFirst("^\\*\\.", "")), "labels." + fact));
    if (operation.given().anyMatch(ALWAYS::contains)) {
      faults.add(name + ".give: one of these names is taken: " + ALWAYS);
    }
    if (operation.written()) {
      return;
    }
    long ways = Stream.of(operation.get(), operation.post(), operation.put(), operation.soap())
        .filter(Objects::nonNull)
        .count();
    if (ways != 1) {
      faults.add(name + ": one of get, post, put and soap");
    }
    var known = known(operation);
    Stream.of(operation.get(), operation.post(), operation.put())
        .filter(Objects::nonNull)
        .forEach(path -> placeholders(name, path, known));
    operation.headers().values().forEach(text -> placeholders(name + ".headers", text, known));
    sheet.headers().values().forEach(text -> placeholders("headers", text, known));
    if (operation.body() != null) {
      tree(name + ".body", operation.body(), known);
    }
    inner(name, operation.unwrap());
    conditions(name + ".done", operation.done());
    for (var no : operation.refused()) {
      conditions(name + ".refused", no.when());
      need(no.code(), name + ".refused.code");
    }
    facts(name, operation.facts());
  }

  private Set<String> known(PeerSheet.Operation operation) {
    var known = new HashSet<>(ALWAYS);
    operation.given().map(given -> given.replaceFirst("^\\*\\.", "")).forEach(known::add);
    if (sheet.logIn() != null && sheet.logIn().keep() != null) {
      known.addAll(sheet.logIn().keep().keySet());
    }
    return known;
  }

  private void news(String name, PeerSheet.News news) {
    need(news.title(), name + ".title");
    need(news.secret(), name + ".secret");
    need(news.answer(), name + ".answer");
    inner(name, news.unwrap());
    pointer(name + ".dossier", news.dossier());
    if (news.repeats() == null || news.repeats().isEmpty()) {
      faults.add(name + ".repeats: what is the same in a news that is told again");
    } else {
      news.repeats().forEach(at -> pointer(name + ".repeats", at));
    }
    if (news.message() != null) {
      need(news.as(), name + ".as");
      outcomes(name, news.outcomes());
    }
    facts(name, news.facts());
  }

  private void inner(String name, List<PeerSheet.Inner> inners) {
    for (var inner : inners) {
      pointer(name + ".unwrap", inner.at());
      if (!Unwrapping.KINDS.contains(String.valueOf(inner.as()))) {
        faults.add(name + ".unwrap: one of " + Unwrapping.KINDS);
      }
    }
  }

  private void outcomes(String name, List<PeerSheet.Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      faults.add(name + ".outcomes: at least one");
      return;
    }
    outcomes.forEach(outcome -> conditions(name + ".outcomes", outcome.when()));
  }

  private void facts(String name, Map<String, PeerSheet.Fact> facts) {
    facts.forEach((fact, where) -> {
      if ((where.at() == null) == (where.text() == null)) {
        faults.add(name + ".facts." + fact + ": at or text");
      }
      if (where.at() != null) {
        pointer(name + ".facts." + fact, where.at());
      }
      if (where.date() != null) {
        pattern(name + ".facts." + fact, where.date());
      }
      if (where.words() != null && !sheet.codes().containsKey(where.words())) {
        faults.add(name + ".facts." + fact + ": no list of codes is called " + where.words());
      }
      if (where.codes() != null && !sheet.codes().containsKey(where.codes())) {
        faults.add(name + ".facts." + fact + ": no list of codes is called " + where.codes());
      }
    });
  }

  private void conditions(String place, Collection<PeerSheet.Condition> conditions) {
    for (var condition : conditions) {
      pointer(place, condition.at());
      if (condition.past() != null) {
        pattern(place, condition.past());
      }
      if (condition.is() == null
          && condition.isNot() == null
          && condition.contains() == null
          && condition.past() == null
          && !condition.absent()
          && !condition.present()) {
        faults.add(place + ": is, isNot, contains, past, absent or present");
      }
    }
  }

  private void tree(String place, JsonNode template, Set<String> known) {
    if (template.isTextual()) {
      placeholders(place, template.textValue(), known);
    }
    template.fieldNames().forEachRemaining(field -> {
      if (field.startsWith("$") && !WRAPPINGS.contains(field)) {
        faults.add(place + ": one of " + WRAPPINGS);
      }
    });
    template.forEach(child -> tree(place, child, known));
  }

  private void placeholders(String place, String text, Set<String> known) {
    Template.PLACEHOLDER.matcher(text).results().forEach(found -> {
      var name = found.group(1);
      if (!known.contains(name) && !name.startsWith("option.")) {
        faults.add(place + ": {" + name + "} is not given");
      }
      var format = found.group(2);
      if (format != null && !FORMATS.contains(format) && !sheet.codes().containsKey(format)) {
        pattern(place, format);
      }
    });
    if (Template.PLACEHOLDER.matcher(text).replaceAll("").matches("[^$]*[{}].*")
        && !text.startsWith("<")) {
      faults.add(place + ": a brace that is no placeholder");
    }
  }

  private void pointer(String place, String at) {
    try {
      JsonPointer.compile(Objects.requireNonNull(at, "missing"));
    } catch (IllegalArgumentException | NullPointerException e) {
      faults.add(place + ": no JSON pointer: " + at);
    }
  }

  private void pattern(String place, String pattern) {
    try {
      DateTimeFormatter.ofPattern(pattern);
    } catch (IllegalArgumentException e) {
      faults.add(place + ": no date pattern and no list of codes: " + pattern);
    }
  }

  private void need(Object value, String place) {
    if (value == null) {
      faults.add(place + " is missing");
    }
  }
}
