package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;

/** Lập thông báo dừng giải quyết. */
@Component
class IssueStopNotice extends Delegate {

  private final Documents documents;

  IssueStopNotice(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void run(DossierExecution execution) {
    documents.issueStopNotice(execution.dossier(), execution.way());
  }
}
