package vn.motcua.workflow.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The elements and attributes a file may have, and nothing besides them.
 *
 * <p>A list of what is allowed: every new way to run code the engine may grow is closed before it is known.
 */
final class Grammar {

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  private static final Map<String, String> PREFIXES = Map.ofEntries(
      Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
      Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
      Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
      Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
      Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
      Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc:"),
      Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
      Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
      Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
      Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi:"),
      Map.entry(XSI, "xsi:"));

  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Map<String, Pattern> VALUES = Map.ofEntries(
      Map.entry("id", Pattern.compile("[A-Za-z_][\\w.-]{0,100}")),
      Map.entry("triggeredByEvent", FLAG),
      Map.entry("cancelActivity", FLAG),
      Map.entry("isSequential", FLAG),
      Map.entry("isInterrupting", FLAG),
      Map.entry("isExecutable", FLAG),
      Map.entry("camunda:asyncBefore", FLAG),
      Map.entry("camunda:asyncAfter", FLAG),
      Map.entry("camunda:isStartableInTasklist", Pattern.compile("false")),
      Map.entry("camunda:historyTimeToLive", Pattern.compile("P\\d{1,5}D|\\d{1,5}")),
      Map.entry("camunda:type", Pattern.compile("external")),
      Map.entry("camunda:formRefBinding", Pattern.compile("deployment")),
      Map.entry("camunda:calledElementBinding", Pattern.compile("latest|deployment")),
      Map.entry("xsi:type", Pattern.compile("(\\w+:)?tFormalExpression")));

  /** Where an expression may stand; the rules look at each of them. */
  private static final Set<String> WITH_EXPRESSION = Set.of(
      "camunda:delegateExpression",
      "businessKey",
      "conditionExpression",
      "loopCardinality",
      "timeDuration",
      "timeDate",
      "timeCycle");

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\s*\\{");

  private final Map<String, String> prefixes = new HashMap<>(PREFIXES);
  private final Map<String, Set<String>> allowed = new HashMap<>();

  /**
   * @param lines {@code element: attribute attribute …}
   */
  Grammar(String namespace, String camunda, List<String> lines) {
    prefixes.put(namespace, "");
    prefixes.put(camunda, "camunda:");
    for (var line : lines) {
      var parts = line.split(":\\s|:$", 2);
      allowed.put(parts[0], new HashSet<>(List.of(parts[1].strip().split("\\s+"))));
    }
  }

  void check(Model model) {
    model.all().forEach(element -> check(model, element));
  }

  private void check(Model model, Element element) {
    var name = name(element.getNamespaceURI(), element.getLocalName());
    var attributes = allowed.get(name);
    if (attributes == null) {
      model.fault(element, "workflow.model-element-not-allowed", element.getNodeName());
      return;
    }
    for (int n = 0; n < element.getAttributes().getLength(); n++) {
      var attribute = (Attr) element.getAttributes().item(n);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        check(model, element, attribute, attributes);
      }
    }
    if (!WITH_EXPRESSION.contains(name) && EXPRESSION.matcher(ownText(element)).find()) {
      model.fault(
          element, "workflow.model-expression-not-allowed", ownText(element).strip());
    }
  }

  private void check(Model model, Element element, Attr attribute, Set<String> attributes) {
    var name = attribute.getNamespaceURI() == null
        ? attribute.getLocalName()
        : name(attribute.getNamespaceURI(), attribute.getLocalName());
    var value = attribute.getValue();
    if (!attributes.contains(name)) {
      model.fault(
          element,
          "workflow.model-attribute-not-allowed",
          attribute.getNodeName(),
          element.getNodeName());
    } else if (VALUES.containsKey(name) && !VALUES.get(name).matcher(value).matches()) {
      model.fault(element, "workflow.model-value-not-allowed", attribute.getNodeName(), value);
    } else if (!WITH_EXPRESSION.contains(name) && EXPRESSION.matcher(value).find()) {
      model.fault(element, "workflow.model-expression-not-allowed", value);
    }
  }

  private String name(String namespace, String local) {
    return prefixes.getOrDefault(namespace == null ? "" : namespace, "?") + local;
  }

  private static String ownText(Element element) {
    var text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text part) {
        text.append(part.getData());
      }
    }
    return text.toString();
  }
}
