package vn.motcua.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Biểu phí — the port to a procedure's fee table; the tariff of the day of receipt counts. */
public interface FeeTable {

  /**
   * @param processId the procedure's package
   * @param facts every answer of the dossier, and {@code submittedOn} ({@link LocalDate}) and {@code channel}
   */
  List<FeeLine> assess(String processId, Map<String, Object> facts, LocalDate receivedOn);
}
