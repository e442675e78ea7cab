package vn.motcua.notification;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which nobody's telephone rings for us, perhaps over midnight.
 *
 * @param from as 21:00; with {@code to} the same, or null, there are none
 */
record QuietHours(String from, String to) {

  static final QuietHours NONE = new QuietHours(null, null);

  QuietHours {
    if (from != null && to != null) {
      LocalTime.parse(from); // a wrong setting stops the start, not the first message of the night
      LocalTime.parse(to);
    }
  }

  /** When they end, if this moment lies in them. */
  Optional<ZonedDateTime> endAfter(ZonedDateTime moment) {
    if (from == null || to == null || from.equals(to)) {
      return Optional.empty();
    }
    var begin = LocalTime.parse(from);
    var end = LocalTime.parse(to);
    var now = moment.toLocalTime();
    boolean overMidnight = begin.isAfter(end);
    boolean quiet = overMidnight
        ? !now.isBefore(begin) || now.isBefore(end)
        : !now.isBefore(begin) && now.isBefore(end);
    if (!quiet) {
      return Optional.empty();
    }
    var opening = moment.with(end);
    return Optional.of(opening.isAfter(moment) ? opening : opening.plusDays(1));
  }
}
