package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchanges;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Các cơ sở dữ liệu — the one door to every register: what is asked and answered is flat, what travels is the register's own.
 *
 * <p>Every question names the officer, the procedure and the dossier it is for; the row of the exchange is the record of it.
 */
@Component
@DomainTransaction
public class Registers {

  private static final String SHOWN_NOT = "raw";

  private final PeerSheets sheets;
  private final Exchanges exchanges;
  private final ObjectMapper json;

  Registers(PeerSheets sheets, Exchanges exchanges, ObjectMapper json) {
    this.sheets = sheets;
    this.exchanges = exchanges;
    this.json = json;
  }

  /** The operations there are, such as {@code population.confirm-citizens}. */
  public Set<String> operations() {
    var names = new TreeSet<String>();
    sheets
        .all()
        .forEach(sheet ->
            sheet.operations().keySet().forEach(name -> names.add(sheet.peer() + "." + name)));
    return names;
  }

  /** The messages registers' news may be. */
  public Set<String> messages() {
    var names = new TreeSet<String>();
    sheets.all().forEach(sheet -> sheet.news().values().stream()
        .map(PeerSheet.News::message)
        .filter(java.util.Objects::nonNull)
        .forEach(names::add));
    return names;
  }

  /**
   * Asks; {@link #read} understands the answer. A value that is not known is left out.
   *
   * @param values by name; those of a person by {@code <role>.<name>}
   * @param subject the dossier code
   * @param officer login name of who needs to know
   * @return the number of the exchange
   */
  public long ask(
      String operation,
      Map<String, String> values,
      String subject,
      String officer,
      String procedureCode) {
    var asked = sheets
        .operation(operation)
        .orElseThrow(() -> new IllegalArgumentException("no register can be asked " + operation));
    var known = new LinkedHashMap<>(values);
    known.values().removeIf(value -> value == null || value.isBlank());
    check(operation, asked, known);
    return exchanges.request(
        operation,
        subject,
        asked.inOrder() ? subject : null,
        new Question(known, officer, procedureCode));
  }

  public RegisterAnswer read(String answerJson) {
    try {
      var answer = (ObjectNode) json.readTree(answerJson);
      Map<String, String> facts =
          json.convertValue(answer.path("facts"), new TypeReference<Map<String, String>>() {});
      answer.remove(SHOWN_NOT);
      return new RegisterAnswer(
          answer.path("outcome").asText(null), facts == null ? Map.of() : facts, answer);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void check(
      String operation, PeerSheet.Operation asked, Map<String, String> values) {
    values.keySet().stream().filter(name -> !asked.takes(name)).findFirst().ifPresent(name -> {
      throw new IllegalArgumentException(operation + " takes no " + name);
    });
    for (var name : asked.give()) {
      if (!isGiven(name, values)) {
        throw Refusal.invalid("registry.value-missing", operation, name);
      }
    }
  }

  private static boolean isGiven(String name, Map<String, String> values) {
    return name.startsWith("*.")
        ? values.keySet().stream().anyMatch(value -> value.endsWith(name.substring(1)))
        : values.containsKey(name);
  }
}
