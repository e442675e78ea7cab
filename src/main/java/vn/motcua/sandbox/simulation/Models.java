package vn.motcua.sandbox.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.office.Role;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.TimeLimit;

/** The user tasks of a package and of the models it calls, as they stand in the models. */
final class Models {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Việc trong mô hình. */
  record Task(String key, String name, Role role, String office, TimeLimit limit) {}

  private Models() {}

  static Map<String, Task> tasks(PackageFiles files, PackageFiles shared) {
    var tasks = new HashMap<String, Task>();
    shared.resources().forEach((name, content) -> read(name, content, tasks));
    files.resources().forEach((name, content) -> read(name, content, tasks));
    return tasks;
  }

  private static void read(String name, byte[] content, Map<String, Task> tasks) {
    if (!name.endsWith(".bpmn")) {
      return;
    }
    var elements = parse(content).getElementsByTagNameNS(BPMN, "userTask");
    for (int n = 0; n < elements.getLength(); n++) {
      var element = (Element) elements.item(n);
      var properties = properties(element);
      var limit = properties.get("limit");
      tasks.put(
          element.getAttribute("id"),
          new Task(
              element.getAttribute("id"),
              element.getAttribute("name"),
              Role.valueOf(properties.get("role")),
              properties.get("office"),
              limit == null ? TimeLimit.NONE : TimeLimit.parse(limit)));
    }
  }

  private static Map<String, String> properties(Element element) {
    var found = new HashMap<String, String>();
    var properties = element.getElementsByTagNameNS(CAMUNDA, "property");
    for (int n = 0; n < properties.getLength(); n++) {
      var property = (Element) properties.item(n);
      found.put(property.getAttribute("name"), property.getAttribute("value"));
    }
    return found;
  }

  private static Element parse(byte[] content) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(content))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("unreadable model", e);
    }
  }
}
