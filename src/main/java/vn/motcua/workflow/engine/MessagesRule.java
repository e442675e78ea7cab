package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.procedure.Occasion;
import vn.motcua.procedure.PackageFiles;

/** The messages of a package name only what a message may tell, hold no markup, and fit into one SMS. */
final class MessagesRule {

  static final String NAME = "messages";

  private static final String FILE = NAME + ".yaml";
  private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
  private static final int PLAIN = 160;
  private static final int WITH_DIACRITICS = 70;

  /** How long what is filled in may become. */
  private static final Map<String, Integer> LONGEST = Map.ofEntries(
      Map.entry("code", 20),
      Map.entry("procedure", 80),
      Map.entry("office", 60),
      Map.entry("officePhone", 12),
      Map.entry("link", 68),
      Map.entry("due", 16),
      Map.entry("oldDue", 16),
      Map.entry("until", 10),
      Map.entry("amount", 11),
      Map.entry("parcel", 16));

  private final JsonNode own;
  private final JsonNode general;
  private final YamlLines lines;
  private final Findings findings;

  private MessagesRule(JsonNode own, JsonNode general, YamlLines lines, Findings findings) {
    this.own = own;
    this.general = general;
    this.lines = lines;
    this.findings = findings;
  }

  /** A package without messages of its own says what all say. */
  static void check(PackageFiles own, PackageFiles shared, Findings findings) {
    if (!own.files().containsKey(FILE)) {
      return;
    }
    var tree = YamlFile.read(NAME, own, findings);
    if (tree != null) {
      // What all share has been checked when it was built.
      var general =
          shared.files().containsKey(FILE) ? YamlFile.read(NAME, shared, new Findings()) : tree;
      new MessagesRule(tree, general, YamlLines.of(FILE, own.files().get(FILE)), findings).check();
    }
  }

  private void check() {
    for (var language : new String[] {"vi", "en"}) {
      text("mail.before." + language, Occasion.common());
      text("mail.after." + language, Occasion.common());
    }
    text("sms.before", Occasion.common());
    text("sms.after", Occasion.common());
    for (var occasion : Occasion.values()) {
      var place = "occasions." + occasion.key() + ".";
      for (var part : new String[] {"subject.vi", "subject.en", "body.vi", "body.en", "sms"}) {
        text(place + part, occasion.placeholders());
      }
      length(place + "sms");
    }
  }

  private void text(String place, Set<String> allowed) {
    var text = find(own, place);
    var named = NAMED.matcher(text);
    while (named.find()) {
      if (!allowed.contains(named.group(1))) {
        add(place, "workflow.message-placeholder-unknown", named.group(), words(allowed));
      }
    }
    if (named.replaceAll("").matches("(?s).*[{}].*")) {
      add(place, "workflow.message-brace-alone", words(allowed));
    }
    if (FormRule.MARKUP.matcher(text).find()) {
      add(place, "workflow.message-markup");
    }
  }

  /** Of every sentence, with what stands around it, also where the package changes only the latter. */
  private void length(String place) {
    boolean changed = !find(own, place).isEmpty() || own.has("sms");
    var sentence = either(place);
    if (!changed || sentence.isEmpty()) {
      return;
    }
    boolean diacritics = Boolean.parseBoolean(either("sms.diacritics"));
    int longest = longest(either("sms.before")) + longest(sentence) + longest(either("sms.after"));
    int allowed = diacritics ? WITH_DIACRITICS : PLAIN;
    if (longest > allowed) {
      add(place, "workflow.message-sms-too-long", longest, allowed);
    }
  }

  private static int longest(String text) {
    int length = 0;
    var named = NAMED.matcher(text);
    while (named.find()) {
      length += LONGEST.getOrDefault(named.group(1), 0);
    }
    // A text is NFC and has as many letters without its diacritics.
    return length + named.replaceAll("").length();
  }

  private String either(String place) {
    var mine = find(own, place);
    return mine.isEmpty() ? find(general, place) : mine;
  }

  private static String find(JsonNode tree, String place) {
    return tree.at("/" + place.replace('.', '/')).asText("");
  }

  private void add(String place, String code, Object... details) {
    findings.add(lines.at(place), place, code, details);
  }

  private static String words(Set<String> names) {
    return "{" + String.join("}, {", new TreeSet<>(names)) + "}";
  }
}
