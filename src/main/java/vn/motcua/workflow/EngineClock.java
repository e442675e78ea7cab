package vn.motcua.workflow;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ClockMoved;

/** The engine's timers follow the application's clock; an internal class, because the engine has no other door for it. */
@Component
class EngineClock {

  @EventListener
  void moved(ClockMoved event) {
    ClockUtil.reset();
    ClockUtil.offset(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), event.now())
        .toMillis());
  }
}
