package vn.motcua.office;

import java.util.Set;

/** Người đề xuất — who has proposed a decision in a dossier that is still open: they may not approve it (bốn mắt). */
public interface Proposers {

  /** Login names. */
  Set<String> of(OfficeCode office);
}
