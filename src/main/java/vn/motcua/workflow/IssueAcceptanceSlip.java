package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Lập giấy tiếp nhận và hẹn trả. */
@Component
class IssueAcceptanceSlip extends Delegate {

  private final Documents documents;

  IssueAcceptanceSlip(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueAcceptanceSlip(execution.dossier());
  }
}
