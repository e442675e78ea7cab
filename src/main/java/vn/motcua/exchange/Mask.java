package vn.motcua.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a kept message what nobody may read there: what opens a door, and the numbers of people. */
final class Mask {

  private static final String STARS = "*****";

  /** Names of fields that hold secrets, in JSON, forms, addresses and XML. */
  private static final String NAMES =
      "[\\w.-]*(?:password|passwd|matkhau|secret|token|session|signature|securehash|checksum|maxacthuc|apikey"
          + "|api[_-]key|authkey|private[_-]?key|authorization|security[_-]?code)[\\w.-]*";

  private static final Pattern JSON = Pattern.compile(
      "(?i)(\\\\?\"" + NAMES + "\\\\?\"\\s*:\\s*\\\\?\")((?:[^\"\\\\]|\\\\[^\"])*)");
  private static final Pattern FORM =
      Pattern.compile("(?i)((?:^|[?&;\\s])" + NAMES + "=)([^&;\\s\"]+)");
  private static final Pattern XML =
      Pattern.compile("(?i)(<(?:[\\w-]+:)?" + NAMES + "(?:\\s[^>]*)?>)([^<]+)(?=</)");
  private static final Pattern PERSONAL =
      Pattern.compile("\\b(0\\d{2}|84\\d{2})\\d{5,7}(\\d{2})\\b");

  /** The address of a mail: its first letter and its server stay. */
  private static final Pattern MAIL =
      Pattern.compile("\\b([A-Za-z0-9])[A-Za-z0-9._%+-]*(@[A-Za-z0-9.-]+\\.[A-Za-z]{2,})\\b");

  private Mask() {}

  /** @param known the peer's own secrets, wherever they stand */
  static String secrets(String text, List<String> known) {
    if (text == null) {
      return null;
    }
    var masked = JSON.matcher(text).replaceAll("$1" + STARS);
    masked = FORM.matcher(masked).replaceAll("$1" + STARS);
    masked = XML.matcher(masked).replaceAll("$1" + STARS);
    for (var secret : known) {
      masked = masked.replace(secret, STARS);
    }
    return masked;
  }

  /** Personal ids and telephone numbers, as in the log, and addresses of mails. */
  static String people(String text) {
    if (text == null) {
      return null;
    }
    var masked = PERSONAL.matcher(text).replaceAll("$1" + STARS + "$2");
    return MAIL.matcher(masked).replaceAll("$1" + STARS + "$2");
  }

  /** The longest first, so that one inside another does not spoil it. */
  static List<String> secretsOf(Peers.Peer peer) {
    var known = new ArrayList<String>();
    known.add(peer.secret());
    if (peer.options() != null) {
      peer.options().forEach((name, value) -> {
        if (name.contains("secret") || name.contains("password")) {
          known.add(value);
        }
      });
    }
    known.removeIf(secret -> secret == null || secret.length() < 4);
    known.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(known);
  }
}
