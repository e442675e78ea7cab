package vn.motcua.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final ObjectProvider<Registers> registers;
  private final MessageSource texts;

  // Looked up when used: the delegates' doors call the engine, which is being built when this is
  // made.
  WorkflowWords(
      ApplicationContext context, ObjectProvider<Registers> registers, MessageSource texts) {
    this.context = context;
    this.registers = registers;
    this.texts = texts;
  }

  @Override
  public Set<String> delegates() {
    return Set.of(context.getBeanNamesForType(JavaDelegate.class, true, false));
  }

  @Override
  public Map<String, String> peers() {
    var all = new TreeMap<String, String>();
    context.getBeansOfType(PeerDelegate.class, true, false).forEach((bean, peer) -> {
      if (!(peer instanceof AskRegister)) {
        peer.operations().forEach(topic -> all.put(bean, topic));
      }
    });
    registers.getObject().operations().forEach(topic -> all.put(topic.replace('.', '-'), topic));
    return all;
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
