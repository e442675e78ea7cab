package vn.motcua.workflow.cases;

import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import vn.motcua.workflow.engine.ModelWords;

/**
 * The models on a real engine in which no delegate does anything but answer what the case says.
 *
 * <p>It lives in a database of its own in memory, so that it can neither meet nor hold up a real dossier (decision 12).
 */
final class CaseEngine implements AutoCloseable {

  /** What a model needs to go on whatever the case is about. */
  private static final Map<String, Map<String, Object>> ALWAYS = Map.of(
      "requestSupplement", Map.of("supplementUntil", "2099-12-31T16:59:59.123456789Z"),
      "sendToHandling", Map.of("transfer", "none"),
      "sendToReturning", Map.of("transfer", "none"));

  /** Beyond this a model runs in circles. */
  private static final int MOST_ACTIVITIES = 2000;

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final ProcessEngine engine;
  private final ModelWords words;
  private final Deadline deadline;
  private final Map<String, Map<String, Object>> answers = new HashMap<>();
  private final List<String> passed = new ArrayList<>();
  private final Set<String> rows = new TreeSet<>();

  CaseEngine(ModelWords words, Deployer validator, Deadline deadline) {
    this.words = words;
    this.deadline = deadline;
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setJdbcDriver("org.h2.Driver");
    settings.setJdbcUrl(url + ";DB_CLOSE_DELAY=-1");
    settings.setJdbcUsername("sa");
    settings.setJdbcPassword("");
    settings.setDatabaseSchemaUpdate("true");
    settings.setProcessEngineName(url);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setCmmnEnabled(false);
    settings.setBeans(stubs());
    settings.setHistoryEventHandler(new Passed());
    settings.setDmnEngineConfiguration(tables());
    settings.setCustomPreDeployers(List.of(validator));
    engine = settings.buildProcessEngine();
    ProcessEngines.unregister(engine); // the web applications would offer it
  }

  private DefaultDmnEngineConfiguration tables() {
    var tables = (DefaultDmnEngineConfiguration)
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    tables.setCustomPostDecisionTableEvaluationListeners(List.of(this::matched));
    return tables;
  }

  private void matched(DmnDecisionTableEvaluationEvent table) {
    table.getMatchingRules().forEach(rule -> rows.add(rule.getId()));
  }

  ProcessEngine engine() {
    return engine;
  }

  ModelWords words() {
    return words;
  }

  Deadline deadline() {
    return deadline;
  }

  void deploy(String name, Map<String, byte[]> files) {
    var deployment = engine.getRepositoryService().createDeployment().name(name);
    files.forEach(
        (file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
    deployment.deploy();
  }

  /** Forgets the case before and takes the answers of the next. */
  void begin(Map<String, Map<String, Object>> answersOfTheCase) {
    passed.clear();
    answers.clear();
    answers.putAll(answersOfTheCase);
  }

  /** Every activity that was entered, in order, in the called processes too. */
  List<String> passed() {
    return List.copyOf(passed);
  }

  /** The rows of decision tables that have matched so far. */
  Set<String> rows() {
    return rows;
  }

  Map<String, Object> answer(String delegate) {
    var answer = new HashMap<>(ALWAYS.getOrDefault(delegate, Map.of()));
    answer.putAll(answers.getOrDefault(delegate, Map.of()));
    return answer;
  }

  private Map<Object, Object> stubs() {
    var stubs = new HashMap<Object, Object>();
    for (var name : words.delegates()) {
      stubs.put(name, (JavaDelegate) execution -> {
        execution.setVariables(answer(name));
        execution.setVariables(answer(execution.getCurrentActivityId()));
      });
    }
    return stubs;
  }

  @Override
  public void close() {
    engine.close();
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the order of events, which timestamps do not give. */
  private final class Passed implements HistoryEventHandler {
    @Override
    public void handleEvent(HistoryEvent event) {
      if (event instanceof HistoricActivityInstanceEventEntity activity
          && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
        passed.add(activity.getActivityId());
        deadline.check();
        if (passed.size() > MOST_ACTIVITIES) {
          throw new CaseFailed("workflow.case-endless", MOST_ACTIVITIES);
        }
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }
  }
}
