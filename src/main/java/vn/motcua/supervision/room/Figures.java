package vn.motcua.supervision.room;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is counted of some dossiers: those accepted and those ended in the period, and those that are open now.
 *
 * @param late open, running and past the due date
 */
record Figures(
    long received,
    long online,
    long feeDue,
    long paidOnline,
    long digitised,
    Finished finished,
    long inProcess,
    long dueToday,
    long atRisk,
    long late,
    long paused,
    long waiting) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, Finished.NONE, 0, 0, 0, 0, 0, 0);

  private static final int DIGITS = 4;

  /** Of the dossiers that ended in the period. */
  record Finished(long total, long early, long onTime, long late) {

    static final Finished NONE = new Finished(0, 0, 0, 0);

    static Finished of(long early, long onTime, long late) {
      return new Finished(early + onTime + late, early, onTime, late);
    }
  }

  static Figures ofPeriod(
      long received, long online, long feeDue, long paidOnline, long digitised, Finished finished) {
    return new Figures(received, online, feeDue, paidOnline, digitised, finished, 0, 0, 0, 0, 0, 0);
  }

  static Figures ofNow(
      long inProcess, long dueToday, long atRisk, long late, long paused, long waiting) {
    return new Figures(
        0, 0, 0, 0, 0, Finished.NONE, inProcess, dueToday, atRisk, late, paused, waiting);
  }

  Figures plus(Figures other) {
    return new Figures(
        received + other.received,
        online + other.online,
        feeDue + other.feeDue,
        paidOnline + other.paidOnline,
        digitised + other.digitised,
        Finished.of(
            finished.early + other.finished.early,
            finished.onTime + other.finished.onTime,
            finished.late + other.finished.late),
        inProcess + other.inProcess,
        dueToday + other.dueToday,
        atRisk + other.atRisk,
        late + other.late,
        paused + other.paused,
        waiting + other.waiting);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Null where there is nothing to divide by. */
  @JsonProperty
  public BigDecimal onlineShare() {
    return share(online, received);
  }

  @JsonProperty
  public BigDecimal paidOnlineShare() {
    return share(paidOnline, feeDue);
  }

  @JsonProperty
  public BigDecimal digitisedShare() {
    return share(digitised, received);
  }

  @JsonProperty
  public BigDecimal onTimeShare() {
    return share(finished.early + finished.onTime, finished.total);
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
  }
}
