package vn.motcua.workflow;

import org.springframework.stereotype.Component;

/** Báo kết quả cho hồ sơ trong danh sách. */
@Component
class SettleMembers extends Delegate {

  private final CollectiveLists lists;

  SettleMembers(CollectiveLists lists) {
    this.lists = lists;
  }

  @Override
  protected void run(DossierExecution execution) {
    execution.set("membersLeft", lists.settle(execution.dossier()));
  }
}
