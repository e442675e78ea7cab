package vn.motcua.workflow;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
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
    var packages = new ArrayList<>(List.of("_shared"));
    procedures.inForce().forEach(procedure -> packages.add(procedure.processId()));
    for (var name : packages) {
      var resources = resources(name);
      transaction.executeWithoutResult(status -> {
        jdbc.sql("select pg_advisory_xact_lock(767)").query((row, n) -> n).list();
        deploy(name, resources);
      });
    }
  }

  private void deploy(String name, List<Resource> resources) {
    var deployment = repository
        .createDeployment()
        .name(name)
        .source("processes")
        .enableDuplicateFiltering(false);
    for (var resource : resources) {
      try (var content = resource.getInputStream()) {
        deployment.addInputStream(resource.getFilename(), content);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
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

  /** The models and tables of the package, and every form its tasks may name. */
  static List<Resource> resources(String folder) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    var all = new ArrayList<Resource>();
    for (var pattern : List.of("processes/%s/*.bpmn", "processes/%s/*.dmn", "forms/%s/*.form")) {
      all.addAll(Arrays.asList(resolver.getResources("classpath*:" + pattern.formatted(folder))));
    }
    if (!folder.equals("_shared")) {
      all.addAll(Arrays.asList(resolver.getResources("classpath*:forms/_shared/*.form")));
    }
    all.sort(Comparator.comparing(Resource::getFilename));
    return all;
  }
}
