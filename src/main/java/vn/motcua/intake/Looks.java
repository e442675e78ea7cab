package vn.motcua.intake;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierLook;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/** Ghi lượt xem (cửa vào) — tells what personal data was shown to whom and what for; to be told before it is shown. */
@Component
public class Looks {

  private static final String OWN_OFFICE = "tra cứu hồ sơ của cơ quan";
  private static final String CITIZEN = "công dân xem giấy tờ qua Cổng dịch vụ công";

  private final Officers officers;
  private final Steps steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Looks(Officers officers, Steps steps, ApplicationEventPublisher events, Clock clock) {
    this.officers = officers;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  public void at(DossierCode code, List<String> seen) {
    var officer = officers.current();
    var purpose = officer.has(Role.PORTAL) ? CITIZEN : purpose(code, officer);
    events.publishEvent(new DossierLook(code, officer.username(), seen, purpose, clock.instant()));
  }

  /** For a purpose of its own, whatever tasks there are. */
  public void at(DossierCode code, List<String> seen, String purpose) {
    events.publishEvent(
        new DossierLook(code, officers.current().username(), seen, purpose, clock.instant()));
  }

  /** The officer's own open task, else one that waits for the officer's group, else nothing but the office's dossier. */
  private String purpose(DossierCode code, Officer officer) {
    var open = steps.open(code);
    var own =
        open.stream().filter(step -> officer.username().equals(step.officer())).findFirst();
    var waiting = open.stream()
        .filter(step -> step.officer() == null && isFor(officer, step))
        .findFirst();
    return own.map(step -> "việc đang làm: " + words(step))
        .or(() -> waiting.map(step -> "việc chờ nhận: " + words(step)))
        .orElse(OWN_OFFICE);
  }

  private static boolean isFor(Officer officer, Step step) {
    return step.office().equals(officer.office())
        && Stream.concat(
                officer.roles().stream(),
                officer.standIns().stream().flatMap(place -> place.roles().stream()))
            .map(Role::name)
            .anyMatch(role -> role.equals(step.role()));
  }

  private static String words(Step step) {
    return step.name() + " (" + step.taskKey() + ")";
  }
}
