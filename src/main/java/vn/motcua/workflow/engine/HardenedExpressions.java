package vn.motcua.workflow.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions that reach delegates and variables, and nothing else.
 *
 * <p>Closes CVE-2026-109432 (expressions in {@code orQueries}) for which the community edition has no patch: an internal
 * class of the engine, because there is no public way to set the resolver.
 */
final class HardenedExpressions extends SpringExpressionManager {

  /** What a query or filter may ask: it is evaluated without a process around it. */
  private static final Pattern QUERY_EXPRESSION = Pattern.compile(
      "\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(\\.(plus|minus|with)[A-Za-z]+\\(\\d{1,5}\\))*)\\s*}");

  private static final Set<String> FORBIDDEN_MEMBERS =
      Set.of("class", "getClass", "notify", "notifyAll", "wait", "getClassLoader", "forName");

  HardenedExpressions(ApplicationContext context, Map<Object, Object> delegates) {
    super(context, delegates);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ReadOnlyMapELResolver(beans));
    resolver.add(new ArrayELResolver(true));
    resolver.add(new ListELResolver(true));
    resolver.add(new MapELResolver(true));
    resolver.add(new HarmlessBeans());
    return resolver;
  }

  @Override
  public Expression createExpression(String text) {
    return new QueryGuard(super.createExpression(text), createValueExpression(text), this, text);
  }

  /** Refuses what is evaluated outside a process unless it is on the list. */
  private static final class QueryGuard extends JuelExpression {
    private final Expression expression;

    QueryGuard(
        Expression expression,
        org.camunda.bpm.impl.juel.jakarta.el.ValueExpression value,
        JuelExpressionManager manager,
        String text) {
      super(value, manager, text);
      this.expression = expression;
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null
          && execution == null
          && !isLiteralText()
          && !QUERY_EXPRESSION.matcher(getExpressionText()).matches()) {
        throw new BadUserRequestException("this expression is not allowed in a query");
      }
      return expression.getValue(scope, execution);
    }
  }

  /** Beans without the way from an object to its class and from there to everything. */
  private static final class HarmlessBeans extends BeanELResolver {
    HarmlessBeans() {
      super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      refuse(base, property);
      return super.getValue(context, base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      refuse(base, property);
      return super.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw new ELException("an expression changes nothing");
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
      refuse(base, method);
      return super.invoke(context, base, method, types, parameters);
    }

    private static void refuse(Object base, Object member) {
      if (member != null && FORBIDDEN_MEMBERS.contains(member.toString())) {
        throw new ELException("not allowed in an expression: " + member);
      }
      if (base instanceof Class<?>
          || base instanceof ClassLoader
          || base instanceof Module
          || base instanceof Thread
          || base instanceof Process
          || base instanceof Runtime
          || base != null && isReflective(base.getClass().getName())) {
        throw new ELException("not allowed in an expression");
      }
    }

    private static boolean isReflective(String className) {
      return className.startsWith("java.lang.reflect.")
          || className.startsWith("java.lang.invoke.")
          || className.startsWith("jdk.internal.")
          || className.startsWith("sun.");
    }
  }
}
