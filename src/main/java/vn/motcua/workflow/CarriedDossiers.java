package vn.motcua.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.procedure.Procedures;
import vn.motcua.registry.Registers;
import vn.motcua.shared.DomainTransaction;

/**
 * Hồ sơ do hệ thống khác chủ trì — fetches the dossiers another system carries and asks how far they have come.
 *
 * <p>Every question is a row; each answer asks the next one. Source: the interlinked-service software (protocols §14.1, 14.4).
 */
@Component
@DomainTransaction
class CarriedDossiers {

  private static final String LIST = "interlinked.list";
  private static final String FETCH = "interlinked.fetch";
  private static final String POLL = "interlinked.poll";

  /** The Ministry answers about three at most. */
  private static final int CODES_PER_CALL = 3;

  private static final int PER_ROUND = 60;

  private final Registers registers;
  private final Exchanges exchanges;
  private final CarriedTable table;
  private final CarriedNews news;
  private final Procedures procedures;
  private final ObjectMapper json;

  CarriedDossiers(
      Registers registers,
      Exchanges exchanges,
      CarriedTable table,
      CarriedNews news,
      Procedures procedures,
      ObjectMapper json) {
    this.registers = registers;
    this.exchanges = exchanges;
    this.table = table;
    this.news = news;
    this.procedures = procedures;
    this.json = json;
  }

  /** While the carrier is silent nothing more is asked of it. */
  void ask() {
    if (!procedures.observed().isEmpty() && !exchanges.isUnderWay(LIST)) {
      ask(LIST, Map.of());
    }
    if (!exchanges.isUnderWay(POLL)) {
      table.toAskAbout(PER_ROUND).stream()
          .collect(Collectors.groupingBy(CarriedTable.Carried::module))
          .forEach(this::poll);
    }
  }

  @EventListener
  void answered(ExchangeEvent.Answered event) {
    switch (event.exchange().operation()) {
      case LIST -> raw(event).path("data").forEach(this::listed);
      case FETCH -> {
        if (news.open(registers.read(event.json()).facts())) {
          acknowledge(registers.read(event.json()).facts().get("carrierCode"));
        }
      }
      case POLL -> raw(event).path("value").forEach(news::reported);
      default -> {}
    }
  }

  /** What is here already has only not been acknowledged. */
  private void listed(JsonNode line) {
    var code = line.path("maHoSo").asText();
    if (table.find(code).isPresent()) {
      acknowledge(code);
    } else if (procedures.isObserved(line.path("maTTHC").asText())) {
      ask(FETCH, Map.of("id", line.path("id").asText()));
    }
  }

  private void acknowledge(String carrierCode) {
    ask("interlinked.acknowledge", Map.of("carrierCode", carrierCode));
  }

  private void poll(String module, List<CarriedTable.Carried> carried) {
    for (int from = 0; from < carried.size(); from += CODES_PER_CALL) {
      var codes = carried.subList(from, Math.min(from + CODES_PER_CALL, carried.size())).stream()
          .map(CarriedTable.Carried::carrierCode)
          .collect(Collectors.joining(","));
      ask(POLL, Map.of("codes", codes, "module", module));
    }
  }

  private void ask(String operation, Map<String, String> values) {
    registers.ask(operation, values, null, null, null);
  }

  private JsonNode raw(ExchangeEvent.Answered event) {
    try {
      return json.readTree(event.json()).path("raw");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
