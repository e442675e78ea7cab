package vn.motcua.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an officer types to find a task: every word must be found, without case and diacritics. */
final class SearchWords {

  private static final int MOST = 8;

  /** A number may be typed in groups, and a phone as people abroad write it. */
  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d .()-]{6,}");

  private final List<String> words;

  SearchWords(String query) {
    var text = query == null ? "" : query.strip();
    if (NUMBER.matcher(text).matches()) {
      text = text.replaceAll("[ .()-]", "").replaceFirst("^\\+84", "0");
    }
    words = Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The sub-selects fold each word once per statement. */
  String condition() {
    return IntStream.range(0, words.size())
        .mapToObj(n -> " and w.search like (select '%' || lower(unaccent(:word" + n + ")) || '%')")
        .collect(Collectors.joining());
  }

  Map<String, ?> parameters() {
    var parameters = new HashMap<String, Object>();
    for (int n = 0; n < words.size(); n++) {
      parameters.put("word" + n, escaped(words.get(n)));
    }
    return parameters;
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
