package vn.motcua.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.workflow.engine.ModelWords;

/** The delegates, peer operations, messages and error texts there are. */
@Component
class WorkflowWords implements ModelWords {

  private final ApplicationContext context;
  private final MessageSource texts;

  // Looked up when used: the delegates' doors call the engine, which is being built when this is
  // made.
  WorkflowWords(ApplicationContext context, MessageSource texts) {
    this.context = context;
    this.texts = texts;
  }

  @Override
  public Set<String> delegates() {
    return Set.of(context.getBeanNamesForType(JavaDelegate.class, true, false));
  }

  @Override
  public Map<String, String> peers() {
    return context.getBeansOfType(PeerDelegate.class, true, false).entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey, peer -> peer.getValue().operation()));
  }

  @Override
  public Set<String> messages() {
    return DossierProcesses.MESSAGES;
  }

  @Override
  public boolean explains(String errorCode) {
    return texts.getMessage(errorCode, null, null, java.util.Locale.ROOT) != null;
  }
}
