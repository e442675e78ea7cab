package vn.motcua.office;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Sight;

/**
 * Tells in our own words what Spring Security noticed.
 *
 * <p>A machine that sends its credentials with every request does not log in; its wrong ones are told.
 */
@Component
class AccessNews {

  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccessNews(Officers officers, ApplicationEventPublisher events, Clock clock) {
    this.officers = officers;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent event) {
    var name = event.getAuthentication().getName();
    tell(new AccessEvent.LoggedIn(name, officeOf(name), clock.instant()));
  }

  /** An unknown name is not told: people type passwords there, too. */
  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    var account = event.getAuthentication() instanceof UsernamePasswordAuthenticationToken typed
        ? officers.find(typed.getName())
        : Optional.<Officer>empty();
    var why = event.getException().getClass().getSimpleName();
    tell(new AccessEvent.LogInFailed(
        account.map(Officer::username).orElse(null),
        account.map(Officer::office).orElse(null),
        why,
        clock.instant()));
  }

  @EventListener
  void loggedOut(LogoutSuccessEvent event) {
    var name = event.getAuthentication().getName();
    tell(new AccessEvent.LoggedOut(name, officeOf(name), clock.instant()));
  }

  /** Nobody is logged in at that moment, so the request sees nothing yet, or nothing any more. */
  private void tell(AccessEvent event) {
    try (var scope = Sight.everything().open()) {
      events.publishEvent(event);
    }
  }

  private OfficeCode officeOf(String name) {
    return officers.find(name).map(Officer::office).orElse(null);
  }
}
