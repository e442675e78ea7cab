package vn.motcua.workflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import vn.motcua.workflow.engine.PackageFixture;

/** The models on a real engine in which no delegate does anything but answer what the test says. */
final class ModelEngine implements AutoCloseable {

  /** What a model needs to go on whatever the case is about. */
  private static final Map<String, Map<String, Object>> ALWAYS = Map.of(
      "requestSupplement",
      Map.of("supplementUntil", "2099-12-31T16:59:59.123456789Z"),
      "sendToHandling",
      Map.of("transfer", "none"),
      "sendToReturning",
      Map.of("transfer", "none"));

  private final EmbeddedPostgres server;
  private final ProcessEngine engine;
  private final Map<String, Map<String, Object>> answers = new HashMap<>();
  private final List<String> passed = new ArrayList<>();

  ModelEngine() throws IOException {
    server = EmbeddedPostgres.start();
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(server.getPostgresDatabase());
    settings.setDatabaseSchemaUpdate("create-drop");
    settings.setProcessEngineName("models");
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setBeans(stubs());
    settings.setHistoryEventHandler(new Passed());
    settings.setCustomPreDeployers(List.of(PackageFixture.validator()));
    engine = settings.buildProcessEngine();
  }

  ProcessEngine engine() {
    return engine;
  }

  void deploy(String folder) {
    deploy(folder, PackageFixture.files(folder));
  }

  void deploy(String name, Map<String, byte[]> files) {
    var deployment = engine.getRepositoryService().createDeployment().name(name);
    files.forEach(
        (file, bytes) -> deployment.addInputStream(file, new java.io.ByteArrayInputStream(bytes)));
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

  Map<String, Object> answer(String delegate) {
    var answer = new HashMap<>(ALWAYS.getOrDefault(delegate, Map.of()));
    answer.putAll(answers.getOrDefault(delegate, Map.of()));
    return answer;
  }

  private Map<Object, Object> stubs() {
    var stubs = new HashMap<Object, Object>();
    for (var name : new KnownWords().delegates()) {
      stubs.put(name, (JavaDelegate) execution -> {
        execution.setVariables(answer(name));
        execution.setVariables(answer(execution.getCurrentActivityId()));
      });
    }
    return stubs;
  }

  @Override
  public void close() throws IOException {
    engine.close();
    server.close();
  }

  /** In the order of events, which timestamps do not give. */
  private final class Passed implements HistoryEventHandler {
    @Override
    public void handleEvent(HistoryEvent event) {
      if (event instanceof HistoricActivityInstanceEventEntity activity
          && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
        passed.add(activity.getActivityId());
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }
  }
}
