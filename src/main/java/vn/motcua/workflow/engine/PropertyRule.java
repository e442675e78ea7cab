package vn.motcua.workflow.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.office.Role;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.PauseReason;

/** The extension properties that carry the administration: who, where, how long, which status. */
final class PropertyRule implements ModelRule {

  private static final Set<String> OF_A_USER_TASK = Set.of("role", "office", "limit", "form");
  private static final Set<String> OF_A_STAGE = Set.of("dossierStatus", "clock");

  private static final Set<String> OFFICES = Set.of("RECEIVING", "HANDLING", "RETURNING");

  /** Where our listeners act on them. */
  private static final Set<String> STAGES =
      Set.of("startEvent", "endEvent", "userTask", "serviceTask", "receiveTask", "callActivity");

  @Override
  public void check(Model model, ModelPackage all) {
    for (var property : model.all()) {
      if (Model.CAMUNDA.equals(property.getNamespaceURI())
          && property.getLocalName().equals("property")) {
        property(model, property, all);
      }
    }
    for (var node : model.nodes()) {
      var seen = new HashSet<String>();
      for (var property : Model.extensions(node, "property")) {
        if (!seen.add(property.getAttribute("name"))) {
          model.fault(node, "workflow.model-property-twice", property.getAttribute("name"));
        }
      }
    }
    for (var task : model.all("userTask")) {
      for (var name : new String[] {"role", "office"}) {
        if (Model.property(task, name).isEmpty()) {
          model.fault(task, "workflow.model-property-missing", name);
        }
      }
    }
  }

  private static void property(Model model, Element property, ModelPackage all) {
    var name = property.getAttribute("name");
    var value = property.getAttribute("value");
    var owner = owner(property);
    if (!OF_A_USER_TASK.contains(name) && !OF_A_STAGE.contains(name)) {
      model.fault(property, "workflow.model-property-unknown", name);
    } else if (!isAt(name, owner)) {
      model.fault(property, "workflow.model-property-misplaced", name);
    } else if (!value.isEmpty() && !isValid(name, value, all)) {
      model.fault(property, "workflow.model-property-invalid", name, value);
    }
  }

  private static boolean isAt(String name, Element owner) {
    return owner != null
        && (OF_A_STAGE.contains(name)
            ? STAGES.contains(owner.getLocalName())
            : Model.is(owner, "userTask"));
  }

  /** The element whose extension the property is: property, properties, extensionElements, owner. */
  private static Element owner(Element property) {
    var extension = property.getParentNode().getParentNode();
    return extension != null && extension.getParentNode() instanceof Element owner ? owner : null;
  }

  private static boolean isValid(String name, String value, ModelPackage all) {
    return switch (name) {
      case "role" ->
        Arrays.stream(Role.values())
            .anyMatch(
                role -> (role.isDesk() || role == Role.CITIZEN) && role.name().equals(value));
      case "office" -> OFFICES.contains(value);
      case "limit" -> isLimit(value);
      case "form" -> all.hasForm(value);
      case "dossierStatus" -> value.matches("[1-9]|10");
      default -> isClock(value) || isNamedLimit(value, all);
    };
  }

  private static boolean isLimit(String value) {
    try {
      return TimeLimit.parse(value).amount() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The model chooses one of the procedure's limits of cases. */
  private static boolean isNamedLimit(String value, ModelPackage all) {
    return value.matches("limit:[a-z][A-Za-z0-9-]{0,60}")
        && all.hasLimit(value.substring("limit:".length()));
  }

  private static boolean isClock(String value) {
    return Arrays.stream(PauseReason.values())
            .anyMatch(reason ->
                value.equals("pause:" + reason.name()) || value.equals("resume:" + reason.name()))
        || value.equals("resume");
  }
}
