package vn.motcua.workflow;

import org.springframework.stereotype.Component;

/** Xác định nhánh xử lý. */
@Component
class ChooseRoutes extends Delegate {

  private final Routes routes;

  ChooseRoutes(Routes routes) {
    this.routes = routes;
  }

  @Override
  protected void run(DossierExecution execution) {
    routes.of(execution.dossier()).forEach(execution::set);
  }
}
