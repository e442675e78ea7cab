package vn.motcua.sandbox;

import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.ClockMoved;
import vn.motcua.shared.Refusal;

/** Moves the application's clock and tells everybody who waits for a time. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/v1/clock")
class ClockController {

  record Time(OffsetDateTime now) {}

  private final SandboxClock clock;
  private final ApplicationEventPublisher events;

  ClockController(SandboxClock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  @GetMapping
  Time read() {
    return new Time(OffsetDateTime.now(clock));
  }

  @PutMapping
  Time set(@RequestBody Time time) {
    if (time.now() == null) {
      throw Refusal.invalid("sandbox.time-missing");
    }
    clock.set(time.now().toInstant());
    return moved();
  }

  @DeleteMapping
  Time reset() {
    clock.reset();
    return moved();
  }

  private Time moved() {
    events.publishEvent(new ClockMoved(clock.instant()));
    return read();
  }
}
