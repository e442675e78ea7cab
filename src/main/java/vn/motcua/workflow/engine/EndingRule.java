package vn.motcua.workflow.engine;

import org.w3c.dom.Element;
import vn.motcua.dossier.DossierStatus;

/** A procedure ends a dossier with a final status, and lets the citizen withdraw it. */
final class EndingRule implements ModelRule {

  private static final String WITHDRAWAL = "WithdrawalRequested";

  @Override
  public void check(Model model, ModelPackage all) {
    for (var process : model.all("process")) {
      if (all.isCalled(process.getAttribute("id"))) {
        continue; // it ends where it was called from
      }
      ends(model, process);
      Model.nodesOf(process).stream()
          .filter(node -> Model.isEventSubProcess(node) && interrupts(node))
          .forEach(node -> ends(model, node));
      if (Model.nodesOf(process).stream().noneMatch(node -> isWithdrawal(model, node))) {
        model.fault(process, "workflow.model-withdrawal-missing");
      }
    }
  }

  private static void ends(Model model, Element scope) {
    for (var end : Model.nodesOf(scope)) {
      if (Model.is(end, "endEvent") && !isFinal(end) && !raisesError(end)) {
        model.fault(end, "workflow.model-status-missing");
      }
    }
  }

  private static boolean isFinal(Element end) {
    var status = Model.property(end, "dossierStatus");
    return status.matches("[1-9]|10")
        && DossierStatus.ofCode(Integer.parseInt(status)).isFinal();
  }

  private static boolean raisesError(Element end) {
    return !Model.children(end, "errorEventDefinition").isEmpty();
  }

  private static boolean interrupts(Element subProcess) {
    return Model.children(subProcess, "startEvent").stream()
        .noneMatch(start -> "false".equals(start.getAttribute("isInterrupting")));
  }

  private static boolean isWithdrawal(Model model, Element node) {
    return Model.isEventSubProcess(node)
        && interrupts(node)
        && Model.children(node, "startEvent").stream()
            .flatMap(start -> Model.children(start, "messageEventDefinition").stream())
            .map(definition -> model.byId(definition.getAttribute("messageRef")))
            .anyMatch(
                message -> message != null && message.getAttribute("name").equals(WITHDRAWAL));
  }
}
