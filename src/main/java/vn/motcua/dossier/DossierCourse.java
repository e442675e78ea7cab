package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Trình tự trạng thái — the statuses a dossier went through, in order, each run of one status once.
 *
 * @param movedAt when the last of them was reached
 */
public record DossierCourse(
    DossierCode code,
    String procedureCode,
    LocalDate procedureVersion,
    List<DossierStatus> statuses,
    Instant movedAt) {

  public DossierCourse {
    statuses = List.copyOf(statuses);
  }

  public DossierStatus last() {
    return statuses.get(statuses.size() - 1);
  }
}
