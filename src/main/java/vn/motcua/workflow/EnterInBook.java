package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Ghi vào sổ đăng ký. */
@Component
class EnterInBook extends Delegate {

  private final Documents documents;

  EnterInBook(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.enterInBook(execution.dossier());
  }
}
