package vn.motcua.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Procedure;

/** Biểu phí — the port to a procedure's fee table; the tariff of the day of receipt counts. */
public interface FeeTable {

  /**
   * @param version of the procedure, the one the dossier was received under
   * @param facts every answer of the dossier, and {@code submittedOn} ({@link LocalDate}) and {@code channel}
   */
  List<FeeLine> assess(
      DossierCode dossier, Procedure version, Map<String, Object> facts, LocalDate receivedOn);
}
