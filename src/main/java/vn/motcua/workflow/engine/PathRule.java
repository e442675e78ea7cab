package vn.motcua.workflow.engine;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every node is reached from the start, and from every node an end can be reached. */
final class PathRule implements ModelRule {

  @Override
  public void check(Model model, ModelPackage all) {
    model.scopes().forEach(scope -> scope(model, scope));
  }

  private static void scope(Model model, Element scope) {
    var nodes = Model.nodesOf(scope);
    var starts = nodes.stream().filter(node -> Model.is(node, "startEvent")).toList();
    var ends = nodes.stream().filter(node -> Model.is(node, "endEvent")).toList();
    if (starts.size() != 1 || !model.incoming(starts.get(0)).isEmpty()) {
      model.fault(scope, "workflow.model-start-missing");
    }
    var reached = spread(starts, node -> forward(model, nodes, node));
    var ending = spread(ends, node -> backward(model, node));
    for (var node : nodes) {
      if (Model.isEventSubProcess(node)) {
        continue;
      }
      boolean isEnd = Model.is(node, "endEvent");
      if (isEnd != model.outgoing(node).isEmpty()) {
        model.fault(node, "workflow.model-dead-end");
      } else if (!ending.contains(node)) {
        model.fault(node, "workflow.model-endless");
      }
      if (!reached.contains(node)) {
        model.fault(node, "workflow.model-unreachable");
      }
    }
  }

  private static Set<Element> spread(
      List<Element> from, Function<Element, Stream<Element>> neighbours) {
    var seen = new HashSet<>(from);
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      neighbours.apply(open.poll()).filter(seen::add).forEach(open::add);
    }
    return seen;
  }

  private static Stream<Element> forward(Model model, List<Element> nodes, Element node) {
    var next = model.outgoing(node).stream()
        .map(flow -> model.byId(flow.getAttribute("targetRef")))
        .filter(target -> target != null);
    var attached = nodes.stream()
        .filter(event -> Model.is(event, "boundaryEvent")
            && event.getAttribute("attachedToRef").equals(node.getAttribute("id")));
    return Stream.concat(next, attached);
  }

  private static Stream<Element> backward(Model model, Element node) {
    return model.incoming(node).stream()
        .map(flow -> model.byId(flow.getAttribute("sourceRef")))
        .filter(source -> source != null);
  }
}
