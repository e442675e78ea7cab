package vn.motcua.notification;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.procedure.MessageTemplates;
import vn.motcua.procedure.Procedure.Text;

/** Writes the words of a message: everything that one act brought, the weightiest giving the subject. */
final class MessageText {

  /** @param subject null where the medium has none */
  record Written(String subject, String body) {}

  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int PLAIN = 160;
  private static final int WITH_DIACRITICS = 70;

  private final MessageTemplates templates;
  private final Map<String, String> common;
  private final ZoneId zone;

  /**
   * @param common what every text may name
   */
  MessageText(MessageTemplates templates, Map<String, String> common, ZoneId zone) {
    this.templates = templates;
    this.common = common;
    this.zone = zone;
  }

  Written mail(List<Notice> notices) {
    var weightiest =
        notices.stream().max(Comparator.comparing(Notice::occasion)).orElseThrow();
    var subject = fill(template(weightiest).subject().vi(), weightiest, true);
    var body = letter(notices, Text::vi, true);
    boolean english = notices.stream().allMatch(one -> template(one).body().en() != null)
        && templates.mail().before().en() != null
        && templates.mail().after().en() != null;
    return new Written(
        oneLine(subject), english ? body + "\n\n———\n\n" + letter(notices, Text::en, false) : body);
  }

  private String letter(List<Notice> notices, Function<Text, String> language, boolean vietnamese) {
    var parts = new ArrayList<String>();
    parts.add(fill(language.apply(templates.mail().before()), null, vietnamese));
    notices.forEach(one -> parts.add(fill(language.apply(template(one).body()), one, vietnamese)));
    parts.add(fill(language.apply(templates.mail().after()), null, vietnamese));
    return String.join("\n\n", parts);
  }

  /** As many sentences as fit into one SMS, the weightiest first to stay; the link leads to the rest. */
  Written sms(List<Notice> notices) {
    var kept = new ArrayList<>(notices);
    var text = sentences(kept);
    int room = templates.sms().keepsDiacritics() ? WITH_DIACRITICS : PLAIN;
    while (text.length() > room && kept.size() > 1) {
      kept.remove(kept.stream().min(Comparator.comparing(Notice::occasion)).orElseThrow());
      text = sentences(kept);
    }
    return new Written(null, text);
  }

  private String sentences(List<Notice> notices) {
    var sms = templates.sms();
    var sentences = notices.stream()
        .map(one -> fill(template(one).sms(), one, true))
        .collect(Collectors.joining(" "));
    var text = fill(sms.before(), null, true) + sentences + fill(sms.after(), null, true);
    return oneLine(sms.keepsDiacritics() ? text : plain(text));
  }

  private MessageTemplates.Template template(Notice notice) {
    return templates.of(notice.occasion()).orElseThrow();
  }

  private String fill(String text, Notice notice, boolean vietnamese) {
    var values = new HashMap<>(common);
    if (notice != null) {
      notice.facts().forEach((name, value) -> values.put(name, shown(name, value)));
    }
    return NAMED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(
            values.getOrDefault(found.group(1), vietnamese ? "(báo sau)" : "(to be told)")));
  }

  private String shown(String name, String value) {
    if (name.equals("amount")) {
      return String.format("%,d", Long.parseLong(value)).replace(',', '.');
    }
    if (!name.equals("until") && !name.equals("due") && !name.equals("oldDue")) {
      return value;
    }
    var at = Instant.parse(value).atZone(zone);
    return (name.equals("until") ? DAY : MOMENT).format(at);
  }

  /** A name from a register with a line break would be a header of its own. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** In the letters every telephone and every gateway knows: without diacritics, and nothing beyond ASCII. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replaceAll("[“”„]", "\"")
        .replaceAll("[‘’]", "'")
        .replaceAll("[–—]", "-")
        .replace("…", "...")
        .replaceAll("[^\\x20-\\x7E\\n]", "?");
  }
}
