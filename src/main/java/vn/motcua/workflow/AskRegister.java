package vn.motcua.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.registry.Registers;

/** Hỏi một cơ sở dữ liệu: what is told and kept stands in the package. */
@Component
class AskRegister extends PeerDelegate {

  private final Registers registers;
  private final ExchangeRules rules;

  AskRegister(Registers registers, ExchangeRules rules) {
    this.registers = registers;
    this.rules = rules;
  }

  @Override
  Set<String> operations() {
    return registers.operations();
  }

  @Override
  long ask(String operation, DossierExecution execution) {
    var asked = rules.question(execution.dossier(), execution.activity(), execution.item());
    return registers.ask(
        operation,
        asked.values(),
        execution.dossier().value(),
        asked.officer(),
        asked.procedureCode());
  }

  @Override
  Map<String, Object> take(Answered answer) {
    return rules.keep(answer, registers.read(answer.json()));
  }
}
