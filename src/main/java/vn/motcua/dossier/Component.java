package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Thành phần hồ sơ — one paper of a dossier: an uploaded file, or originals and copies handed in at the counter.
 *
 * @param fileId null when only paper was handed in
 * @param reusedFrom the dossier the office already held this file in, or null
 */
public record Component(
    String componentCode,
    UUID fileId,
    int originals,
    int copies,
    @JsonInclude(JsonInclude.Include.NON_NULL) DossierCode reusedFrom) {

  public Component(String componentCode, UUID fileId, int originals, int copies) {
    this(componentCode, fileId, originals, copies, null);
  }

  public static Component uploaded(String componentCode, UUID fileId) {
    return new Component(componentCode, fileId, 0, 0);
  }
}
