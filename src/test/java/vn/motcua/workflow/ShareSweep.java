package vn.motcua.workflow;

import org.springframework.context.ApplicationContext;

/** Looks once for tasks to give out, as any node of many may at any moment. */
public final class ShareSweep {

  private ShareSweep() {}

  public static void once(ApplicationContext application) {
    application.getBean(AutomaticAssignment.class).shareOut();
  }
}
