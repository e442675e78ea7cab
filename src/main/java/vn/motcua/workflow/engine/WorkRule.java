package vn.motcua.workflow.engine;

import org.w3c.dom.Element;

/** A service task names a delegate or an operation of a peer that exists; a user task names a form. */
final class WorkRule implements ModelRule {

  @Override
  public void check(Model model, ModelPackage all) {
    model.all("serviceTask").forEach(task -> work(model, task, all.words()));
    model.all("userTask").forEach(task -> form(model, task, all));
  }

  private static void work(Model model, Element task, ModelWords words) {
    var expression = Model.camunda(task, "delegateExpression");
    var topic = Model.camunda(task, "topic");
    boolean external = "external".equals(Model.camunda(task, "type"));
    if (expression.isEmpty() == (topic.isEmpty() || !external) || external == topic.isEmpty()) {
      model.fault(task, "workflow.model-work-missing");
      return;
    }
    if (!external) {
      var bean = ModelText.bean(expression);
      if (bean.isEmpty() || !words.delegates().contains(bean.get())) {
        model.fault(task, "workflow.model-delegate-unknown", expression);
      }
      return;
    }
    if (!words.topics().contains(topic)) {
      model.fault(task, "workflow.model-topic-unknown", topic);
    }
    // The answer is written down in one short transaction; what comes after it is another one.
    if (!"true".equals(Model.camunda(task, "asyncAfter"))) {
      model.fault(task, "workflow.model-async-after-missing");
    }
  }

  private static void form(Model model, Element task, ModelPackage all) {
    var form = Model.camunda(task, "formRef");
    if (form.isEmpty() || Model.camunda(task, "formRefBinding").isEmpty()) {
      model.fault(task, "workflow.model-form-missing");
    } else if (!all.hasForm(form)) {
      model.fault(task, "workflow.model-form-unknown", form);
    }
  }
}
