package vn.motcua.dossier;

import java.util.UUID;

/**
 * Thành phần hồ sơ — one paper of a dossier: an uploaded file, or originals and copies handed in at the counter.
 *
 * @param fileId null when only paper was handed in
 */
public record Component(String componentCode, UUID fileId, int originals, int copies) {

  public static Component uploaded(String componentCode, UUID fileId) {
    return new Component(componentCode, fileId, 0, 0);
  }
}
