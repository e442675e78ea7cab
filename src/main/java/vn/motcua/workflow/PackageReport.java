package vn.motcua.workflow;

import java.util.List;
import vn.motcua.shared.Refusal.Fault;

/**
 * Kết quả kiểm tra gói — everything that was found in one look at a package.
 *
 * @param gaps what no case has passed, as {@code file#element}
 */
public record PackageReport(List<Fault> findings, List<CaseResult> cases, List<String> gaps) {

  public boolean passed() {
    return findings.isEmpty() && cases.stream().allMatch(CaseResult::passed);
  }
}
