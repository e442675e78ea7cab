package vn.motcua.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.registry.Registers;
import vn.motcua.workflow.engine.ModelWords;

/** The delegates, peer operations, messages and error texts there are. */
@Component
class WorkflowWords implements ModelWords {

  private final ApplicationContext context;
  private final ObjectProvider<PeerDelegate> peers;
  private final ObjectProvider<Registers> registers;
  private final MessageSource texts;

  // Looked up when used: the delegates' doors call the engine, which is being built when this is
  // made.
  WorkflowWords(
      ApplicationContext context,
      ObjectProvider<PeerDelegate> peers,
      ObjectProvider<Registers> registers,
      MessageSource texts) {
    this.context = context;
    this.peers = peers;
    this.registers = registers;
    this.texts = texts;
  }

  @Override
  public Set<String> delegates() {
    return Set.of(context.getBeanNamesForType(JavaDelegate.class, true, false));
  }

  @Override
  public Set<String> topics() {
    return peers.stream()
        .flatMap(peer -> peer.operations().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> messages() {
    return Stream.of(DossierProcesses.MESSAGES, registers.getObject().messages())
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean explains(String errorCode) {
    return texts.getMessage(errorCode, null, null, java.util.Locale.ROOT) != null;
  }
}
