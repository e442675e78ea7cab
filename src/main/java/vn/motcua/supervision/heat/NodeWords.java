package vn.motcua.supervision.heat;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.page.Translations;

/** What the page says of the times of a node, and of how it differs from the one it is compared with. */
@Component
class NodeWords {

  private static final String PAGE = "supervision.page.heat.";

  /** Of a working day, to say long times in days. */
  private static final long DAY = 8 * 60;

  private final Translations translations;

  NodeWords(Translations translations) {
    this.translations = translations;
  }

  /** Working minutes in the unit people would say them in; a day is eight hours. */
  public String time(Long minutes) {
    if (minutes == null) {
      return "–";
    }
    if (minutes < 60) {
      return text("minutes", "" + minutes);
    }
    return minutes < DAY
        ? text("hours", one(minutes / 60.0))
        : text("days", one(minutes / (double) DAY));
  }

  /** How the median differs: sign, amount and word, so that nothing depends on a colour. */
  public String slower(NodeLine line) {
    if (!line.compared()) {
      return "";
    }
    if (line.other() == null) {
      return text("no-such-step");
    }
    return line.hasBothMedians() ? change(line) : text("too-little");
  }

  public String moreWaiting(NodeLine line) {
    if (!line.compared() || line.other() == null) {
      return "";
    }
    long more = line.node().waiting() - line.other().waiting();
    if (more == 0) {
      return text("as-many");
    }
    return more > 0 ? text("more", number(more)) : text("fewer", number(-more));
  }

  /** On the node itself; nothing where nothing went through. */
  String badge(NodeLine line) {
    var node = line.node();
    return node.median() == null ? "" : time(node.median()) + " · P90 " + time(node.p90());
  }

  /** The same as {@link #slower}, only where there is something to compare. */
  String change(NodeLine line) {
    if (!line.hasBothMedians()) {
      return "";
    }
    long more = line.node().median() - line.other().median();
    if (more == 0) {
      return text("unchanged");
    }
    return more > 0 ? text("slower", time(more)) : text("faster", time(-more));
  }

  private String text(String what, String... arguments) {
    return translations.ofReader().text(PAGE + what, arguments);
  }

  private String number(long number) {
    return translations.ofReader().number(number);
  }

  /** One decimal, unless it is zero. */
  private static String one(double number) {
    return String.format(LocaleContextHolder.getLocale(), "%.1f", number)
        .replaceFirst("[.,]0$", "");
  }
}
