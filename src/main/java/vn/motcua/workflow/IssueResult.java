package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** In và ký kết quả. */
@Component
class IssueResult extends Delegate {

  private final Documents documents;

  IssueResult(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueResult(execution.dossier());
  }
}
