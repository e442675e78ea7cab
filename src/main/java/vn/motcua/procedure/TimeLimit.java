package vn.motcua.procedure;

import java.util.regex.Pattern;

/** Thời hạn giải quyết — how long a procedure or a step may take, in the unit the law names. */
public record TimeLimit(int amount, Unit unit) {

  /** The units of legal-clock rules 2–6. */
  public enum Unit {
    HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH,
    SAME_DAY,
    NONE
  }

  public static final TimeLimit NONE = new TimeLimit(0, Unit.NONE);

  private static final Pattern HOURS = Pattern.compile("PT(\\d+)H");
  private static final Pattern WORKING_DAYS = Pattern.compile("(\\d+)WD");
  private static final Pattern CALENDAR_DAYS = Pattern.compile("P(\\d+)D");

  public TimeLimit {
    if (amount < 0) {
      throw new IllegalArgumentException("a time limit is never negative");
    }
  }

  /** Reads the form of a model's {@code limit} property: {@code PT4H} (working hours), {@code 2WD}, {@code P3D}. */
  public static TimeLimit parse(String text) {
    var hours = HOURS.matcher(text);
    if (hours.matches()) {
      return new TimeLimit(Integer.parseInt(hours.group(1)), Unit.HOUR);
    }
    var workingDays = WORKING_DAYS.matcher(text);
    if (workingDays.matches()) {
      return new TimeLimit(Integer.parseInt(workingDays.group(1)), Unit.WORKING_DAY);
    }
    var days = CALENDAR_DAYS.matcher(text);
    if (days.matches()) {
      return new TimeLimit(Integer.parseInt(days.group(1)), Unit.CALENDAR_DAY);
    }
    throw new IllegalArgumentException("not a time limit: " + text);
  }
}
