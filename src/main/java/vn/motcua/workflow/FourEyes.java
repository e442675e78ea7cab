package vn.motcua.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Role;

/** Whoever proposed does not approve (bốn mắt). */
@Component
class FourEyes {

  private final Dossiers dossiers;

  FourEyes(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** Login names of those who must not be given it. */
  Set<String> barred(WorkItem item) {
    return item.role() == Role.APPROVAL ? proposers(item) : Set.of();
  }

  Set<String> proposers(WorkItem item) {
    return dossiers.decisions(item.dossier()).stream()
        .filter(made -> made.decision().equals("propose"))
        .map(Decision::officer)
        .collect(Collectors.toUnmodifiableSet());
  }
}
