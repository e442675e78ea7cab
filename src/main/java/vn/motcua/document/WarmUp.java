package vn.motcua.document;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compiles the templates beside the start, so that the first citizen of the day does not wait for it. */
@Component
class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final List<String> TEMPLATES = List.of(
      Documents.ACCEPTANCE_SLIP,
      Documents.SUPPLEMENT_REQUEST,
      Documents.REFUSAL,
      Documents.STOP_NOTICE,
      Documents.FEE_RECEIPT,
      "birth-certificate",
      "birth-extract");

  private final Printer printer;

  WarmUp(Printer printer) {
    this.printer = printer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    CompletableFuture.runAsync(() -> TEMPLATES.forEach(printer::prepare)).exceptionally(failure -> {
      LOG.warn("templates are compiled when they are first used", failure);
      return null;
    });
  }
}
