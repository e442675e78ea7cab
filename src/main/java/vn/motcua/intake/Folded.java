package vn.motcua.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Text as a search compares it: without diacritics and case. */
final class Folded {

  private Folded() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd') // has no decomposition
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
