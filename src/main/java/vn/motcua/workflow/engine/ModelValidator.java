package vn.motcua.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal.Fault;

/**
 * Looks at everything that is deployed, ours included, before the engine reads it: analysts cannot run code.
 *
 * <p>A deployer is an internal class of the engine; it is the only place every way to deploy passes.
 */
@Component
class ModelValidator implements Deployer {

  private static final Logger LOG = LoggerFactory.getLogger(ModelValidator.class);
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final ModelWords words;
  private final MessageSource texts;

  ModelValidator(ModelWords words, MessageSource texts) {
    this.words = words;
    this.texts = texts;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return; // read again from the database: it passed when it came in
    }
    var files = new HashMap<String, byte[]>();
    deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
    var faults = new ModelPackage(files, words, ModelValidator::isDeployed).faults();
    if (!faults.isEmpty()) {
      var findings =
          texts.getMessage("workflow.model-invalid", null, "workflow.model-invalid", VIETNAMESE)
              + "\n" + inWords(faults);
      LOG.warn("not deployed:\n{}", findings);
      throw new BadUserRequestException(findings); // what the engine's interface answers with 400
    }
  }

  /** All at once: file, element, what is wrong, and the code of it. */
  private String inWords(List<Fault> faults) {
    return faults.stream()
        .map(fault -> "%s: %s (%s)"
            .formatted(
                fault.pointer(),
                texts.getMessage(fault.code(), fault.arguments(), fault.code(), VIETNAMESE),
                fault.code()))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isDeployed(String processId) {
    return Context.getCommandContext()
            .getProcessDefinitionManager()
            .findLatestProcessDefinitionByKey(processId)
        != null;
  }
}
