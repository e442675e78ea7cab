package vn.motcua.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One BPMN file as the rules look at it. */
final class Model {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final Set<String> NODES = Set.of(
      "startEvent",
      "endEvent",
      "intermediateCatchEvent",
      "boundaryEvent",
      "userTask",
      "serviceTask",
      "receiveTask",
      "callActivity",
      "subProcess",
      "exclusiveGateway",
      "parallelGateway",
      "eventBasedGateway");

  private final String file;
  private final Findings findings;
  private final List<Element> all;
  private final Map<String, Element> byId = new HashMap<>();
  private final Map<String, List<Element>> outgoing;
  private final Map<String, List<Element>> incoming;

  Model(String file, Document document, Findings findings) {
    this.file = file;
    this.findings = findings;
    all = list(document.getElementsByTagNameNS("*", "*"));
    all.forEach(element -> byId.putIfAbsent(element.getAttribute("id"), element));
    outgoing = flowsBy("sourceRef");
    incoming = flowsBy("targetRef");
  }

  String file() {
    return file;
  }

  /** Says what is wrong with an element; one without an id is named by what it stands in. */
  void fault(Element element, String code, Object... details) {
    findings.add(file, nameOf(element), code, details);
  }

  void fault(String code, Object... details) {
    findings.add(file, "", code, details);
  }

  private static String nameOf(Element element) {
    for (Node at = element; at instanceof Element one; at = at.getParentNode()) {
      if (one.hasAttribute("id")) {
        return one.getAttribute("id");
      }
    }
    return element.getLocalName();
  }

  List<Element> all() {
    return all;
  }

  List<Element> all(String name) {
    return all.stream().filter(element -> is(element, name)).toList();
  }

  List<Element> nodes() {
    return all().stream().filter(Model::isNode).toList();
  }

  /** The nodes of a process or sub-process itself, without those of the sub-processes in it. */
  static List<Element> nodesOf(Element scope) {
    return children(scope).stream().filter(Model::isNode).toList();
  }

  /** What has flows of its own: the process and its sub-processes. */
  List<Element> scopes() {
    var scopes = new ArrayList<>(all("process"));
    scopes.addAll(all("subProcess"));
    return scopes;
  }

  Element byId(String id) {
    return id.isEmpty() ? null : byId.get(id);
  }

  List<Element> outgoing(Element node) {
    return outgoing.getOrDefault(node.getAttribute("id"), List.of());
  }

  List<Element> incoming(Element node) {
    return incoming.getOrDefault(node.getAttribute("id"), List.of());
  }

  private Map<String, List<Element>> flowsBy(String end) {
    return all("sequenceFlow").stream()
        .collect(Collectors.groupingBy(flow -> flow.getAttribute(end)));
  }

  static boolean is(Element element, String name) {
    return BPMN.equals(element.getNamespaceURI()) && element.getLocalName().equals(name);
  }

  static boolean isNode(Element element) {
    return BPMN.equals(element.getNamespaceURI()) && NODES.contains(element.getLocalName());
  }

  static boolean isEventSubProcess(Element element) {
    return is(element, "subProcess") && "true".equals(element.getAttribute("triggeredByEvent"));
  }

  static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA, attribute);
  }

  static List<Element> children(Element parent) {
    return list(parent.getChildNodes());
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> is(child, name)).toList();
  }

  /** The definitions of an event: what it waits for or raises. */
  static List<Element> definitions(Element event) {
    return children(event).stream()
        .filter(child -> child.getLocalName().endsWith("EventDefinition"))
        .toList();
  }

  /** Camunda's own elements under {@code extensionElements}, e.g. {@code property}. */
  static List<Element> extensions(Element element, String name) {
    return children(element, "extensionElements").stream()
        .flatMap(extension -> list(extension.getElementsByTagNameNS(CAMUNDA, name)).stream())
        .toList();
  }

  static String property(Element element, String name) {
    return extensions(element, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse("");
  }

  private static List<Element> list(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int n = 0; n < nodes.getLength(); n++) {
      if (nodes.item(n) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
