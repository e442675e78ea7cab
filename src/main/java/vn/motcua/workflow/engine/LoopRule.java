package vn.motcua.workflow.engine;

import org.w3c.dom.Element;

/** An automatic task may be repeated as often as one variable says, and nothing else. */
final class LoopRule implements ModelRule {

  @Override
  public void check(Model model, ModelPackage all) {
    for (var loop : model.all("multiInstanceLoopCharacteristics")) {
      var cardinality = Model.children(loop, "loopCardinality");
      boolean good = loop.getParentNode() instanceof Element task
          && Model.is(task, "serviceTask")
          && cardinality.size() == 1
          && ModelText.bean(cardinality.get(0).getTextContent().strip())
              .filter(name -> ModelText.isVariable(name, all.words()))
              .isPresent();
      if (!good) {
        model.fault(loop, "workflow.model-loop-not-allowed");
      }
    }
  }
}
