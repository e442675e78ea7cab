package vn.motcua.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;

/** Closes the engine before it is built; see architecture §5. */
@Component
@Order(100)
class EngineSettings extends SpringBootProcessEnginePlugin {

  private final ApplicationContext context;
  private final Officers officers;
  private final List<BpmnParseListener> parseListeners;
  private final List<Deployer> validators;
  private final StartLock start = new StartLock();

  EngineSettings(
      ApplicationContext context,
      Officers officers,
      List<BpmnParseListener> parseListeners,
      List<Deployer> validators) {
    this.context = context;
    this.officers = officers;
    this.parseListeners = parseListeners;
    this.validators = validators;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    start.take(engine.getDataSource());
    var delegates = delegates();
    engine.setBeans(delegates);
    engine.setExpressionManager(new HardenedExpressions(context, delegates));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setIdentityProviderSessionFactory(new OfficerDirectory.Factory(officers));
    engine.setResourceAuthorizationProvider(new NoGrants());
    engine.setCustomSessionFactories(List.of(new TaskFence.Factory()));
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new CandidateChecks()));
    engine.setCustomPreBPMNParseListeners(parseListeners);
    engine.setCustomPreDeployers(validators);
    engine.setAdminGroups(List.of(TaskFence.ADMINISTRATORS));
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine built) {
    start.giveBack();
  }

  /** Only delegates are visible in expressions; the rest of the application is not. */
  private Map<Object, Object> delegates() {
    return new LazyDelegates(context);
  }

  /** Looked up when used: delegates call doors, and doors call the engine. */
  private static final class LazyDelegates extends HashMap<Object, Object> {
    private final transient ApplicationContext context;

    LazyDelegates(ApplicationContext context) {
      this.context = context;
      for (var name : context.getBeanNamesForType(JavaDelegate.class, true, false)) {
        put(name, name);
      }
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? context.getBean(name.toString()) : null;
    }
  }

  private static final class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
      throw new ProcessEngineException("scripts are not run here");
    }

    @Override
    public javax.script.ScriptEngineManager getScriptEngineManager() {
      throw new ProcessEngineException("scripts are not run here");
    }

    @Override
    public javax.script.ScriptEngine getScriptEngine(String language, boolean cached) {
      return null;
    }
  }
}
