package vn.motcua.desk.bulk;

import java.util.List;
import vn.motcua.dossier.DossierCode;

/**
 * One task of a run.
 *
 * @param told the code of the refusal; null when there was none
 */
record Item(
    long run,
    int number,
    String task,
    DossierCode dossier,
    String applicant,
    Share share,
    State state,
    String told,
    List<String> arguments) {

  enum State {
    WAITING,
    DONE,
    REFUSED,
    FAILED
  }
}
