package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Lập phiếu từ chối tiếp nhận. */
@Component
class IssueRefusal extends Delegate {

  private final Documents documents;

  IssueRefusal(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueRefusal(execution.dossier());
  }
}
