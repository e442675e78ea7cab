package vn.motcua.document;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Compiles the templates beside the start, so that the first citizen of the day does not wait for it. */
@Component
class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final List<String> TEMPLATES = List.of(
      Documents.ACCEPTANCE_SLIP,
      Documents.SUPPLEMENT_REQUEST,
      Documents.REFUSAL,
      Documents.STOP_NOTICE,
      Documents.FEE_RECEIPT);

  private final Printer printer;
  private final Procedures procedures;

  WarmUp(Printer printer, Procedures procedures) {
    this.printer = printer;
    this.procedures = procedures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    var results = procedures.inForce().stream()
        .map(Procedure::result)
        .filter(Objects::nonNull)
        .flatMap(result -> Stream.of(result.template(), result.extractTemplate()))
        .filter(Objects::nonNull);
    var all = Stream.concat(TEMPLATES.stream(), results).distinct().toList();
    CompletableFuture.runAsync(() -> all.forEach(printer::prepare)).exceptionally(failure -> {
      LOG.warn("templates are compiled when they are first used", failure);
      return null;
    });
  }
}
