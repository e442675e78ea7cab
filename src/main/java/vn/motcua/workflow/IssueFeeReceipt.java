package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Lập biên lai. */
@Component
class IssueFeeReceipt extends Delegate {

  private final Documents documents;

  IssueFeeReceipt(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueFeeReceipt(execution.dossier());
  }
}
