package vn.motcua.registry;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.ExchangeEvent;

/** Asks registers as an officer's dossier does, and waits for what they say. */
record RegisterDesk(
    Registers registers, Dossiers dossiers, ToldEvents told, TransactionTemplate transaction) {

  DossierCode aDossier() {
    return dossiers.submit(DossierFiling.birthRegistration(0)).code();
  }

  long ask(String operation, Map<String, String> values, DossierCode code) {
    return transaction.execute(
        status -> registers.ask(operation, values, code.value(), "chuyenvien", "1.001193"));
  }

  RegisterAnswer answer(String operation, Map<String, String> values, DossierCode code) {
    return registers.read(
        told(ExchangeEvent.Answered.class, ask(operation, values, code)).json());
  }

  ExchangeEvent.Refused refusal(String operation, Map<String, String> values, DossierCode code) {
    return told(ExchangeEvent.Refused.class, ask(operation, values, code));
  }

  private <E extends ExchangeEvent> E told(Class<E> kind, long id) {
    return await()
        .atMost(ofSeconds(30))
        .until(
            () -> told.of(kind).stream()
                .filter(event -> event.exchange().id() == id)
                .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
