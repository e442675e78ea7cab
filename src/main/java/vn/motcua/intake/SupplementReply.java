package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.motcua.procedure.Form;
import vn.motcua.shared.Refusal.Fault;

/**
 * What the citizen typed and chose on the answer page, until it is taken.
 *
 * @param papers component → file, in the order they are sent
 * @param refused component → why its file was not taken
 */
record SupplementReply(
    MultiValueMap<String, String> values, Map<String, UUID> papers, Map<String, Fault> refused) {

  private static final String ANSWER = "answer.";

  static SupplementReply of(MultiValueMap<String, String> values) {
    return new SupplementReply(values, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  Optional<String> typed(String key) {
    return Optional.ofNullable(values.getFirst(ANSWER + key));
  }

  Optional<UUID> fileOf(String component) {
    return Optional.ofNullable(papers.get(component));
  }

  String note() {
    return Optional.ofNullable(values.getFirst("note")).map(String::strip).orElse("");
  }

  boolean isAbout(Fault fault, String component) {
    var place = new ArrayList<>(papers.keySet()).indexOf(component);
    return place >= 0 && fault.pointer().startsWith("/components/" + place + "/")
        || fault.pointer().equals("/components/" + component)
        || fault.arguments().length > 1 && component.equals(fault.arguments()[1]);
  }

  List<Fault> faults() {
    return List.copyOf(refused.values());
  }

  /** The body a portal would send; only what was asked for, and only what the citizen changed. */
  JsonNode body(List<Form.Input> asked, Map<String, Object> stands) {
    var body = JsonNodeFactory.instance.objectNode();
    var answers = body.putObject("answers");
    for (var input : asked) {
      put(answers, input, stands.get(input.key()));
    }
    var components = body.putArray("components");
    papers.forEach((component, file) ->
        components.addObject().put("componentCode", component).put("fileId", file.toString()));
    if (!note().isEmpty()) {
      body.put("note", note());
    }
    return body;
  }

  private void put(ObjectNode answers, Form.Input input, Object stands) {
    if (input.type().equals("checkbox")) {
      answers.put(input.key(), typed(input.key()).isPresent());
      return;
    }
    var text = typed(input.key()).map(String::strip).orElse("");
    if (text.isEmpty() || text.equals(String.valueOf(stands))) {
      return;
    }
    if (input.type().equals("checklist")) {
      values.get(ANSWER + input.key()).forEach(answers.putArray(input.key())::add);
    } else if (input.type().equals("number") && text.matches("-?\\d{1,15}")) {
      answers.put(input.key(), Long.parseLong(text));
    } else if (input.type().equals("number") && text.matches("-?\\d{1,15}[.,]\\d{1,6}")) {
      answers.put(input.key(), new java.math.BigDecimal(text.replace(',', '.')));
    } else {
      answers.put(input.key(), text);
    }
  }
}
