package vn.motcua.workflow;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.procedure.ShippedPackages;

/** Deploys every package that is at hand at start; what has not changed is not deployed again, whatever number of nodes start. */
@Component
@Order(5)
class PackageDeployment implements ApplicationRunner {

  private final ShippedPackages shipped;
  private final Deployments deployments;
  private final PackageFindings findings;
  private final TransactionTemplate transaction;

  PackageDeployment(
      ShippedPackages shipped,
      Deployments deployments,
      PackageFindings findings,
      TransactionTemplate transaction) {
    this.shipped = shipped;
    this.deployments = deployments;
    this.findings = findings;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    shipped.all().forEach(findings::require);
    for (var files : shipped.all()) {
      transaction.executeWithoutResult(status -> {
        deployments.lock();
        deployments.ship(files);
      });
    }
  }
}
