package vn.motcua.supervision.heat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What of a model can be hot: its user tasks, and the models it calls. */
record Outline(String model, String name, List<Node> nodes) {

  /** @param calls the called model, null for a task */
  record Node(String id, String name, String calls) {}

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  static Outline of(byte[] model) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return of(factory.newDocumentBuilder().parse(new ByteArrayInputStream(model)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("a kept model cannot be read", e);
    }
  }

  private static Outline of(Document document) {
    var process = (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
    var nodes = new ArrayList<Node>();
    each(process, "userTask", one -> nodes.add(node(one, null)));
    each(process, "callActivity", one -> nodes.add(node(one, one.getAttribute("calledElement"))));
    return new Outline(process.getAttribute("id"), process.getAttribute("name"), nodes);
  }

  private static Node node(Element one, String calls) {
    return new Node(one.getAttribute("id"), one.getAttribute("name"), calls);
  }

  private static void each(
      Element process, String name, java.util.function.Consumer<Element> work) {
    var found = process.getElementsByTagNameNS(BPMN, name);
    for (int n = 0; n < found.getLength(); n++) {
      work.accept((Element) found.item(n));
    }
  }
}
