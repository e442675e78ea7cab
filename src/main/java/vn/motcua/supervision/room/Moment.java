package vn.motcua.supervision.room;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;

/** Now and today, for whoever reads figures. */
@Component
class Moment {

  private final Clock clock;

  Moment(Clock clock) {
    this.clock = clock;
  }

  OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), Scope.ZONE);
  }

  LocalDate today() {
    return now().toLocalDate();
  }

  /** What the conditions of {@link Timing} want. */
  Map<String, Object> parameters() {
    var today = today().atStartOfDay(Scope.ZONE).toOffsetDateTime();
    return Map.of("now", now(), "today", today, "tomorrow", today.plusDays(1));
  }
}
