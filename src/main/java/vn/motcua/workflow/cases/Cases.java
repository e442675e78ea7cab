package vn.motcua.workflow.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.motcua.workflow.engine.ModelWords;

/**
 * Chạy thử ca mẫu — plays the cases of one package, and says which nodes and rows none of them has passed.
 *
 * <p>One engine per package, thrown away with the run: several may run side by side.
 */
public final class Cases implements AutoCloseable {

  /** How one case went; no code means well. */
  public record Played(String title, String code, Object... arguments) {}

  private final CaseEngine engine;
  private final String process;
  private final Set<String> own;
  private final String decision;
  private final Set<String> passed = new HashSet<>();

  /**
   * @param own the files of the package itself: only they have to be passed
   * @param decision the fee table, or null
   */
  public Cases(
      String process,
      Map<String, byte[]> resources,
      Set<String> own,
      String decision,
      ModelWords words,
      Deployer validator,
      Duration limit) {
    this.engine = new CaseEngine(words, validator, Deadline.in(limit));
    this.process = process;
    this.own = own;
    this.decision = decision;
    engine.deploy(process, resources);
  }

  public List<Played> play(CaseFile file) {
    var played = new ArrayList<Played>();
    for (var example : file.cases()) {
      played.add(outcome(example.title(), () -> play(example)));
    }
    for (var example : file.fees()) {
      played.add(outcome(example.title(), () -> reckon(example)));
    }
    return played;
  }

  private Void play(ModelCase example) {
    try {
      passed.addAll(new CaseRun(engine, example, example.title()).play(process));
    } finally {
      leave();
    }
    return null;
  }

  /** What a failed case left open is not in the way of the next. */
  private void leave() {
    var runtime = engine.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .forEach(open -> runtime.deleteProcessInstance(open.getId(), "case", true, true));
  }

  private Void reckon(FeeCase example) {
    var facts = new HashMap<>(example.facts());
    facts.putIfAbsent("submittedOn", facts.get("receivedOn"));
    facts.putIfAbsent("channel", "ONLINE");
    facts.putIfAbsent("digitalCitizen", false);
    var lines = engine
        .engine()
        .getDecisionService()
        .evaluateDecisionTableByKey(decision, facts)
        .getResultList()
        .stream()
        .map(Cases::line)
        .sorted()
        .toList();
    var expected = example.lines().stream().sorted().toList();
    if (!lines.equals(expected)) {
      throw new CaseFailed("workflow.case-other-fees", shown(expected), shown(lines));
    }
    return null;
  }

  private static String line(Map<String, Object> row) {
    var code = row.get("feeCode");
    return row.get("waiver") == null
        ? code + " " + ((Number) row.get("amount")).longValue()
        : code + " 0 waived";
  }

  private static String shown(List<String> lines) {
    return lines.isEmpty() ? "—" : String.join("; ", lines);
  }

  private static Played outcome(String title, Supplier<Void> work) {
    try {
      work.get();
      return new Played(title, null);
    } catch (CaseFailed failed) {
      return new Played(title, failed.code(), failed.arguments());
    } catch (ProcessEngineException failed) {
      return failed.getCause() instanceof CaseFailed inside
          ? new Played(title, inside.code(), inside.arguments())
          : new Played(title, "workflow.case-broken", firstLine(failed));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Of the package's own models and tables, what no case has passed; as {@code file#element}. */
  public List<String> gaps() {
    var gaps = new TreeSet<String>();
    var repository = engine.engine().getRepositoryService();
    for (var definition : repository.createProcessDefinitionQuery().list()) {
      if (own.contains(definition.getResourceName())) {
        nodes(definition).stream()
            .filter(node -> !passed.contains(node))
            .forEach(node -> gaps.add(definition.getResourceName() + "#" + node));
      }
    }
    for (var table : repository.createDecisionDefinitionQuery().list()) {
      repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
          .map(Rule::getId)
          .filter(row -> !engine.rows().contains(row))
          .forEach(row -> gaps.add(table.getResourceName() + "#" + row));
    }
    return List.copyOf(gaps);
  }

  private List<String> nodes(ProcessDefinition definition) {
    return engine
        .engine()
        .getRepositoryService()
        .getBpmnModelInstance(definition.getId())
        .getModelElementsByType(FlowNode.class)
        .stream()
        .map(FlowNode::getId)
        .toList();
  }

  /** What the last case entered, in order. */
  public List<String> passed() {
    return engine.passed();
  }

  @Override
  public void close() {
    engine.close();
  }
}
