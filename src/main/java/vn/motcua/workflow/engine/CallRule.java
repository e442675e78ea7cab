package vn.motcua.workflow.engine;

import org.w3c.dom.Element;

/** A call names a process that exists, hands over the dossier's code, and copies variables by name only. */
final class CallRule implements ModelRule {

  private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

  @Override
  public void check(Model model, ModelPackage all) {
    for (var call : model.all("callActivity")) {
      called(model, call, all);
      int keys = 0;
      for (var in : Model.extensions(call, "in")) {
        if (in.hasAttribute("businessKey")) {
          keys++;
        }
        mapping(model, in, all.words());
      }
      Model.extensions(call, "out").forEach(out -> mapping(model, out, all.words()));
      if (keys != 1) {
        model.fault(call, "workflow.model-business-key-missing");
      }
    }
    for (var element : model.all()) {
      if (isMapping(element) && !Model.is(callOf(element), "callActivity")) {
        model.fault(element, "workflow.model-mapping-not-allowed");
      }
    }
  }

  private static void called(Model model, Element call, ModelPackage all) {
    var id = call.getAttribute("calledElement");
    boolean itself = model.all("process").stream()
        .anyMatch(process -> process.getAttribute("id").equals(id));
    if (id.isEmpty() || itself || !all.hasProcess(id)) {
      model.fault(call, "workflow.model-called-process-unknown", id);
    }
  }

  private static void mapping(Model model, Element mapping, ModelWords words) {
    boolean allowed = mapping.hasAttribute("businessKey")
        ? mapping.getAttribute("businessKey").equals(BUSINESS_KEY)
            && !mapping.hasAttribute("source")
            && !mapping.hasAttribute("target")
        : ModelText.isVariable(mapping.getAttribute("source"), words)
            && ModelText.isVariable(mapping.getAttribute("target"), words);
    if (!allowed) {
      model.fault(mapping, "workflow.model-mapping-not-allowed");
    }
  }

  private static boolean isMapping(Element element) {
    return Model.CAMUNDA.equals(element.getNamespaceURI())
        && (element.getLocalName().equals("in") || element.getLocalName().equals("out"));
  }

  private static Element callOf(Element mapping) {
    return mapping.getParentNode().getParentNode() instanceof Element element ? element : mapping;
  }
}
