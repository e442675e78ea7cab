package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.NotYet;

/** When a message comes before, while or after the process waits for it; on a model of two steps in a real engine. */
class PeerNewsTests {

  private static final DossierCode DOSSIER = new DossierCode("H99.01-261122-0001");
  private static final Map<String, Object> PAID = Map.of("taxPaid", "yes");

  private ProcessEngine engine;
  private PeerNews news;

  @BeforeEach
  void startAProcess() {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:peer-news");
    settings.setProcessEngineName("peer-news");
    settings.setEnforceHistoryTimeToLive(false);
    engine = settings.buildProcessEngine();
    var model = Bpmn.createExecutableProcess("tax")
        .startEvent()
        .userTask("Task_Before")
        .receiveTask("Task_AwaitTax")
        .message("TaxPaid")
        .userTask("Task_After")
        .endEvent()
        .done();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("tax.bpmn", model)
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey("tax", DOSSIER.value());
    news = new PeerNews(
        engine.getRuntimeService(),
        engine.getRepositoryService(),
        engine.getHistoryService(),
        null);
  }

  @AfterEach
  void close() {
    engine.close();
    ProcessEngines.unregister(engine);
  }

  @Test
  void isToldAgainWhenItComesTooEarly() {
    assertThatThrownBy(() -> news.tell(DOSSIER, "TaxPaid", PAID)).isInstanceOf(NotYet.class);
    assertThat(variable()).isNull();

    completes("Task_Before");
    news.tell(DOSSIER, "TaxPaid", PAID);

    assertThat(variable()).isEqualTo("yes");
    assertThat(engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey())
        .isEqualTo("Task_After");
  }

  @Test
  void changesNothingWhenItComesTooLate() {
    completes("Task_Before");
    news.tell(DOSSIER, "TaxPaid", PAID);

    assertThatCode(() -> news.tell(DOSSIER, "TaxPaid", Map.of("taxPaid", "no")))
        .doesNotThrowAnyException();
    assertThat(variable()).isEqualTo("yes");
  }

  @Test
  void isNobodysWhereNoModelWaitsForIt() {
    assertThatCode(() -> news.tell(DOSSIER, "TaxNoticed", Map.of("dutyOwed", "yes")))
        .doesNotThrowAnyException();
    assertThatCode(() -> news.tell(new DossierCode("H99.01-261122-0002"), "TaxPaid", PAID))
        .doesNotThrowAnyException();
  }

  private void completes(String task) {
    var tasks = engine.getTaskService();
    tasks.complete(
        tasks.createTaskQuery().taskDefinitionKey(task).singleResult().getId());
  }

  private Object variable() {
    var process = engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(DOSSIER.value())
        .singleResult();
    return engine.getRuntimeService().getVariable(process.getId(), "taxPaid");
  }
}
