package vn.motcua.supervision.measure;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.shared.DomainEvent;
import vn.motcua.sla.DeadlineEvent;
import vn.motcua.sla.StepChanged;

/**
 * Notes, in the transaction of the event, that a dossier has to be measured again.
 *
 * <p>Only ever adds a row: sums written here would make the transactions of an office wait for one another.
 */
@Component
class MeasureListener {

  private final JdbcClient jdbc;

  MeasureListener(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener({DossierEvent.class, DeadlineEvent.class, PaymentEvent.class})
  void note(DomainEvent event) {
    note(event.about());
  }

  @EventListener
  void note(StepChanged event) {
    note(event.dossier().value());
  }

  /** What a peer has answered is recorded with its dossier. */
  @EventListener
  void note(ExchangeEvent.Answered event) {
    if (event.waiting() != null) {
      note(event.about());
    }
  }

  private void note(String dossier) {
    jdbc.sql("insert into measure_due (dossier_code) values (?)").param(dossier).update();
  }
}
