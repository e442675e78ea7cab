package vn.motcua.nationalportal;

import java.util.List;
import vn.motcua.dossier.DossierCode;

/** Where the results of a dossier come from; empty while there are none. */
@FunctionalInterface
interface ResultPapers {

  /**
   * @param link where the portal downloads the file: unguessable, for a limited time
   * @param resultCode the national code of the kind of result, such as KQ.G15.000031
   */
  record Paper(String id, String name, String link, String resultCode) {}

  List<Paper> of(DossierCode code);
}
