package vn.motcua.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainEvent;

/** Deploys every procedure package at start; what has not changed is not deployed again, whatever number of nodes start. */
@Component
@Order(5)
class PackageDeployment implements ApplicationRunner {

  private final RepositoryService repository;
  private final Procedures procedures;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** A package was deployed that was not there before, or not like this. */
  record PackageDeployed(String name, String deployment, Set<String> resources, Instant at)
      implements DomainEvent {}

  PackageDeployment(
      RepositoryService repository,
      Procedures procedures,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.procedures = procedures;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (var procedure : procedures.inForce()) {
      var files = files(procedure);
      transaction.executeWithoutResult(status -> {
        jdbc.sql("select pg_advisory_xact_lock(767)").query((row, n) -> n).list();
        deploy(procedure.processId(), files);
      });
    }
  }

  private void deploy(String name, Map<String, byte[]> content) {
    var deployment = repository
        .createDeployment()
        .name(name)
        .source("processes")
        .enableDuplicateFiltering(false);
    content.forEach(
        (file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
    var known = known(name);
    var deployed = deployment.deploy();
    if (!known.contains(deployed.getId())) {
      var files = new TreeSet<>(repository.getDeploymentResourceNames(deployed.getId()));
      events.publishEvent(new PackageDeployed(name, deployed.getId(), files, clock.instant()));
    }
  }

  private Set<String> known(String name) {
    return repository.createDeploymentQuery().deploymentName(name).list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }

  /** Its own models and tables, those it calls, and the forms of its tasks: nothing of it changes while it is in use. */
  private static Map<String, byte[]> files(Procedure procedure) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (var pattern :
        List.of("processes/_shared/*.bpmn", "processes/%s/*.bpmn", "processes/%s/*.dmn")) {
      for (var resource :
          resolver.getResources("classpath*:" + pattern.formatted(procedure.processId()))) {
        files.put(resource.getFilename(), resource.getContentAsByteArray());
      }
    }
    procedure.forms().forEach((id, form) -> files.put(id + ".form", text(form)));
    return files;
  }

  private static byte[] text(Form form) {
    return form.json().toString().getBytes(StandardCharsets.UTF_8);
  }
}
