package vn.motcua.procedure;

/**
 * Quy tắc tính giờ — when the legal clock of a procedure starts, and what stopping it means.
 *
 * @param supplementDays calendar days the citizen has to answer a supplement request
 */
public record ClockRules(
    StartsOn startsOn,
    OnStop onSupplement,
    OnStop onPayment,
    int supplementDays,
    int maxSupplements) {

  public enum StartsOn {
    ACCEPTANCE,
    PAYMENT
  }

  /** Legal-clock rules 7 and 8. */
  public enum OnStop {
    PAUSE,
    RESTART
  }
}
