package vn.motcua.supervision.heat;

import java.util.Locale;
import vn.motcua.supervision.heat.Heat.NodeHeat;

/**
 * One node as the page shows it, in words: the figures, and how they differ from those it is compared with.
 *
 * @param level 0 to 5 by its part of the hottest of the same model
 * @param other null without comparison, or when the other side has no such node
 */
record NodeLine(NodeHeat node, int level, NodeHeat other, boolean compared) {

  /** Of a working day, to say long times in days. */
  private static final long DAY = 8 * 60;

  public String median() {
    return time(node.median());
  }

  public String p90() {
    return time(node.p90());
  }

  public String otherMedian() {
    return other == null ? "" : time(other.median());
  }

  public String otherP90() {
    return other == null ? "" : time(other.p90());
  }

  /** How the median differs: sign, amount and word, so that nothing depends on a colour. */
  public String slower() {
    if (!compared) {
      return "";
    }
    if (other == null) {
      return "bên so sánh không có bước này";
    }
    if (node.median() == null || other.median() == null) {
      return "chưa đủ số liệu";
    }
    long more = node.median() - other.median();
    if (more == 0) {
      return "= không đổi";
    }
    return more > 0 ? "▲ chậm hơn " + time(more) : "▼ nhanh hơn " + time(-more);
  }

  public String moreWaiting() {
    if (!compared || other == null) {
      return "";
    }
    long more = node.waiting() - other.waiting();
    return more == 0 ? "= bằng nhau" : more > 0 ? "▲ nhiều hơn " + more : "▼ ít hơn " + -more;
  }

  /** On the node itself; nothing where nothing went through. */
  String badge() {
    return node.median() == null ? "" : median() + " · P90 " + p90();
  }

  /** The same as {@link #slower}, only where there is something to compare. */
  String change() {
    boolean both = other != null && node.median() != null && other.median() != null;
    return both ? slower() : "";
  }

  /** Working minutes in the unit people would say them in; a day is eight hours. */
  static String time(Long minutes) {
    if (minutes == null) {
      return "–";
    }
    if (minutes < 60) {
      return minutes + " phút";
    }
    return minutes < DAY ? one(minutes / 60.0) + " giờ" : one(minutes / (double) DAY) + " ngày";
  }

  private static String one(double number) {
    return String.format(Locale.forLanguageTag("vi"), "%.1f", number).replace(",0", "");
  }
}
