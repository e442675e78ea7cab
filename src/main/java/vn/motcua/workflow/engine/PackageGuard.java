package vn.motcua.workflow.engine;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.MessageSource;

/** Chốt kiểm tra — the check of models for an engine that is built without the application. */
public final class PackageGuard {

  private PackageGuard() {}

  public static Deployer of(ModelWords words, MessageSource texts) {
    return new ModelValidator(words, texts);
  }
}
