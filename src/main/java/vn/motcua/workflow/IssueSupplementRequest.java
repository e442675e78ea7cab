package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Lập phiếu yêu cầu bổ sung. */
@Component
class IssueSupplementRequest extends Delegate {

  private final Documents documents;

  IssueSupplementRequest(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueSupplementRequest(execution.dossier());
  }
}
