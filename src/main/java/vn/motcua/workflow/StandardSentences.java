package vn.motcua.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.Form;

/** What an officer picks beside an item to be supplemented, written out: the citizen reads sentences, not their codes. */
final class StandardSentences {

  private static final String ITEMS = "items";
  private static final String SENTENCE = "sentence";
  private static final String REMARK = "remark";

  private StandardSentences() {}

  static Map<String, Object> written(Form form, Map<String, Object> values) {
    var list = form.input(ITEMS);
    if (list.isEmpty() || !(values.get(ITEMS) instanceof List<?> rows)) {
      return values;
    }
    var choices = list.get().rowInput(SENTENCE).map(Form.Input::choices).orElse(Map.of());
    var written = new LinkedHashMap<>(values);
    written.put(
        ITEMS, rows.stream().map(row -> written((Map<?, ?>) row, choices)).toList());
    return written;
  }

  private static Map<Object, Object> written(Map<?, ?> row, Map<String, String> choices) {
    var written = new LinkedHashMap<Object, Object>(row);
    var sentence = choices.get(Objects.toString(written.remove(SENTENCE), ""));
    var remark = Stream.of(sentence, written.get(REMARK))
        .filter(Objects::nonNull)
        .map(part -> part.toString().strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
    written.put(REMARK, remark);
    return written;
  }
}
