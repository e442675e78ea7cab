package vn.motcua.workflow;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Expressions;

/** FEEL, the one language of conditions in packages, forms and decision tables. */
@Component
class FeelExpressions implements Expressions {

  private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

  @Override
  public Object value(String expression, Map<String, Object> facts) {
    var text = expression.startsWith("=") ? expression.substring(1) : expression;
    return feel.evaluateSimpleExpression(text, Variables.fromMap(facts).asVariableContext());
  }
}
