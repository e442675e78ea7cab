package vn.motcua.procedure;

/**
 * Quy tắc tính giờ — when the legal clock of a procedure starts, and what stopping it means.
 *
 * @param supplementDays days the citizen has to answer a supplement request, of the unit beside it
 */
public record ClockRules(
    StartsOn startsOn,
    OnStop onSupplement,
    OnStop onPayment,
    int supplementDays,
    TimeLimit.Unit supplementUnit,
    int maxSupplements) {

  public ClockRules {
    supplementUnit = supplementUnit == null ? TimeLimit.Unit.CALENDAR_DAY : supplementUnit;
  }

  /** How long the citizen has to answer. */
  public TimeLimit supplementLimit() {
    return new TimeLimit(supplementDays, supplementUnit);
  }

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
