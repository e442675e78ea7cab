package vn.motcua.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchanges;
import vn.motcua.exchange.Waiting;

/** An external task begins: its delegate asks, in the engine's own transaction; it ends by whatever way: the row is closed. */
@Component
class PeerListener {

  private final ObjectProvider<PeerDelegate> delegates;
  private final ObjectProvider<Exchanges> exchanges;

  // Looked up when used: some doors behind the delegates call the engine, which is being built when
  // this is made.
  PeerListener(ObjectProvider<PeerDelegate> delegates, ObjectProvider<Exchanges> exchanges) {
    this.delegates = delegates;
    this.exchanges = exchanges;
  }

  ExecutionListener asking(String topic) {
    return execution -> {
      long id = delegate(topic).ask(topic, new DossierExecution(execution));
      exchanges
          .getObject()
          .await(
              id,
              new Waiting(
                  execution.getProcessInstanceId(),
                  execution.getId(),
                  execution.getActivityInstanceId()));
    };
  }

  ExecutionListener leaving() {
    return execution -> exchanges.getObject().abandon(execution.getActivityInstanceId());
  }

  PeerDelegate delegate(String topic) {
    return delegates.stream()
        .filter(delegate -> delegate.operations().contains(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no delegate asks " + topic));
  }
}
