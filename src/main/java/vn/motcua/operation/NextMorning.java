package vn.motcua.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.sla.Deadlines;

/** When an office begins to work next, by its own calendar. */
@Component
class NextMorning {

  private static final int LOOKED_AT = 28;
  private static final Duration STEP = Duration.ofMinutes(15);

  private final Deadlines deadlines;
  private final Clock clock;

  NextMorning(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Instant of(OfficeCode office) {
    var now = clock.instant();
    for (int ahead = 0; ahead < LOOKED_AT; ahead++) {
      var begin =
          LocalDate.ofInstant(now, clock.getZone()).plusDays(ahead).atStartOfDay(clock.getZone());
      var opens = opens(office, begin);
      if (opens != null && opens.isAfter(now)) {
        return opens;
      }
    }
    return now.plus(Duration.ofDays(1));
  }

  /** Null on a day without work. */
  private Instant opens(OfficeCode office, ZonedDateTime begin) {
    var end = begin.plusDays(1).toInstant();
    if (deadlines.workingTime(office, begin.toInstant(), end).isZero()) {
      return null;
    }
    var at = begin.toInstant();
    while (deadlines.workingTime(office, begin.toInstant(), at.plus(STEP)).isZero()) {
      at = at.plus(STEP);
    }
    return at;
  }
}
