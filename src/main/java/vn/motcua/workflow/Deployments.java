package vn.motcua.workflow;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersions;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;
import vn.motcua.shared.DomainEvent;

/** Which deployment of the engine a version of a procedure is: new dossiers start there, whatever else is deployed. */
@Component
class Deployments {

  private final RepositoryService repository;
  private final Procedures procedures;
  private final ProcedureVersions versions;
  private final ShippedPackages shipped;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<String, String> definitions = new ConcurrentHashMap<>();

  /** A package was deployed that was not there before, or not like this. */
  record PackageDeployed(String name, String deployment, Set<String> resources, Instant at)
      implements DomainEvent {}

  Deployments(
      RepositoryService repository,
      Procedures procedures,
      ProcedureVersions versions,
      ShippedPackages shipped,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.procedures = procedures;
    this.versions = versions;
    this.shipped = shipped;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** One node or request after the other. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(767)").query((row, n) -> n).list();
  }

  /** Comes with the release: deployed unless it is already, or an analyst has published this very version. */
  void ship(PackageFiles files) {
    var procedure = procedures.read(files, null);
    var content = PackageContent.of(files, shipped.shared(), procedure);
    var known = versions.find(procedure.code(), procedure.validFrom());
    if (known
        .filter(one -> one.published() || one.digest().equals(content.digest()))
        .isEmpty()) {
      deploy(files, procedure, content, false);
    }
  }

  void publish(PackageFiles files, LocalDate from) {
    var procedure = procedures.read(files, from);
    deploy(files, procedure, PackageContent.of(files, shipped.shared(), procedure), true);
  }

  private void deploy(
      PackageFiles files, Procedure procedure, PackageContent content, boolean published) {
    var deployment = repository.createDeployment().name(procedure.processId()).source("processes");
    content
        .resources()
        .forEach((file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
    var id = deployment.deploy().getId();
    versions.add(new ProcedureVersion(
        procedure.code(), procedure.validFrom(), published, content.digest(), files, id));
    events.publishEvent(new PackageDeployed(
        procedure.processId(), id, new TreeSet<>(content.resources().keySet()), clock.instant()));
  }

  /** The engine's id of the model new dossiers of the version start with. */
  String definition(Procedure procedure) {
    return definitions.computeIfAbsent(deployment(procedure), deployment -> repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .processDefinitionKey(procedure.processId())
        .singleResult()
        .getId());
  }

  String deployment(Procedure procedure) {
    return procedures
        .deployment(procedure.code(), procedure.validFrom())
        .orElseThrow(() -> new IllegalStateException(
            procedure.code() + " of " + procedure.validFrom() + " is not deployed"));
  }
}
