package vn.motcua.workflow.engine;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal.Fault;

/** What is deployed together, and everything that is wrong with it. */
final class ModelPackage {

  private static final String APPLICATION = "-application";
  private static final int LARGEST = 1_000_000;

  // Two values of one key would let us read one and the engine the other.
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private static final List<ModelRule> RULES = List.of(
      new NameRule(),
      new WorkRule(),
      new CallRule(),
      new EventRule(),
      new GatewayRule(),
      new PathRule(),
      new EndingRule(),
      new LoopRule(),
      new PropertyRule());

  private final ModelWords words;
  private final Predicate<String> deployed;
  private final Findings findings;
  private final Map<String, Model> models = new TreeMap<>();
  private final Map<String, Model> tables = new TreeMap<>();
  private final Map<String, JsonNode> forms = new TreeMap<>();

  private Collection<String> limits;

  ModelPackage(Map<String, byte[]> files, ModelWords words, Predicate<String> deployed) {
    this(files, words, deployed, new Findings());
  }

  ModelPackage(
      Map<String, byte[]> files, ModelWords words, Predicate<String> deployed, Findings findings) {
    this.words = words;
    this.deployed = deployed;
    this.findings = findings;
    new TreeMap<>(files).forEach(this::read);
  }

  /** The limits of cases the procedure names; the engine, which sees no procedure, allows any. */
  ModelPackage withLimits(Collection<String> names) {
    limits = names;
    return this;
  }

  boolean hasLimit(String limit) {
    return limits == null || limits.contains(limit);
  }

  List<Fault> faults() {
    models.values().forEach(Grammars.MODEL::check);
    tables.values().forEach(Grammars.DECISION::check);
    models.values().forEach(model -> RULES.forEach(rule -> rule.check(model, this)));
    tables.values().forEach(DecisionRule::check);
    new FormRule(findings, formsOfTasks()).check(forms);
    return findings.faults();
  }

  ModelWords words() {
    return words;
  }

  /** Whether a process of this id is deployed already or with this package. */
  boolean hasProcess(String id) {
    return models.values().stream()
            .flatMap(model -> model.all("process").stream())
            .anyMatch(process -> process.getAttribute("id").equals(id))
        || deployed.test(id);
  }

  private boolean isCalled(Model model) {
    return model.all("process").stream().anyMatch(process -> isCalled(process.getAttribute("id")));
  }

  /** Whether it only serves others: another model calls it, or the application form is that of another one. */
  boolean isCalled(String processId) {
    boolean called = models.values().stream()
        .flatMap(model -> model.all("callActivity").stream())
        .anyMatch(call -> call.getAttribute("calledElement").equals(processId));
    boolean another = forms.values().stream()
        .map(form -> form.path("id").asText())
        .anyMatch(id -> id.endsWith(APPLICATION) && !id.equals(processId + APPLICATION));
    return called || another && !hasForm(processId + APPLICATION);
  }

  boolean hasForm(String id) {
    return form(id) != null;
  }

  /** The form of this id, or null. */
  JsonNode form(String id) {
    return forms.values().stream()
        .filter(form -> form.path("id").asText().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The element of this id, in the procedure's own model before those it calls, or null. */
  Element element(String id) {
    return models.values().stream()
        .sorted(Comparator.comparing(this::isCalled))
        .map(model -> model.byId(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  Stream<Element> own(String name) {
    return models.values().stream().flatMap(model -> model.all(name).stream());
  }

  boolean waitsFor(String task, String message) {
    return models.values().stream().anyMatch(model -> {
      var element = model.byId(task);
      var told = element == null ? null : model.byId(element.getAttribute("messageRef"));
      return told != null
          && Model.is(element, "receiveTask")
          && told.getAttribute("name").equals(message);
    });
  }

  /** The output columns of a decision table, or null when there is none of this id. */
  Set<String> columns(String decision) {
    return tables.values().stream()
        .map(table -> table.byId(decision))
        .filter(found -> found != null && found.getLocalName().equals("decision"))
        .findFirst()
        .map(DecisionRule::outputs)
        .orElse(null);
  }

  /** The keys of a form's inputs. */
  Set<String> answers(String formId) {
    var form = form(formId);
    return form == null ? Set.of() : FormRule.keys(form);
  }

  /** Whether the task's form does not offer the decision; a task without one is not asked. */
  boolean isNeverMade(String task, String decision) {
    var element = element(task);
    var form = element == null ? null : form(Model.camunda(element, "formRef"));
    var choices = form == null ? Set.<String>of() : GatewayRule.choices(form);
    return !choices.isEmpty() && !choices.contains(decision);
  }

  /** The forms the user tasks of this package are done with; what the citizen must do is not done with one. */
  private Set<String> formsOfTasks() {
    return models.values().stream()
        .flatMap(model -> model.all("userTask").stream())
        .filter(task -> !Model.property(task, "role").equals(Role.CITIZEN.name()))
        .map(task -> Model.camunda(task, "formRef"))
        .collect(Collectors.toSet());
  }

  private void read(String file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      findings.add(file, "", "workflow.model-too-large", LARGEST / 1000);
      return;
    }
    try {
      switch (file.substring(file.lastIndexOf('.') + 1)) {
        case "bpmn" -> read(file, bytes, Model.BPMN, models);
        case "dmn" -> read(file, bytes, Grammars.DMN, tables);
        case "form" -> forms.put(file, JSON.readTree(bytes));
        default -> findings.add(file, "", "workflow.model-resource-not-allowed");
      }
    } catch (IOException | SAXException e) {
      findings.add(file, "", "workflow.model-unreadable", firstLine(e));
    }
  }

  private void read(String file, byte[] bytes, String namespace, Map<String, Model> kind)
      throws IOException, SAXException {
    var document = SafeXml.read(bytes);
    var root = document.getDocumentElement();
    if (namespace.equals(root.getNamespaceURI()) && root.getLocalName().equals("definitions")) {
      kind.put(file, new Model(file, document, findings));
    } else {
      findings.add(
          file, root.getLocalName(), "workflow.model-element-not-allowed", root.getNodeName());
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
