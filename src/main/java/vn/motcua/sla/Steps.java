package vn.motcua.sla;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Nhật trình các bước — who worked how long on which step, for the history of a dossier and for reports. */
@Component
@DomainTransaction
public class Steps {

  private final StepTable table;
  private final StepDates dates;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Steps(StepTable table, StepDates dates, Clock clock, ApplicationEventPublisher events) {
    this.table = table;
    this.dates = dates;
    this.clock = clock;
    this.events = events;
  }

  /** Records a new step with its due date; a step already recorded stays as it is. */
  public Step begin(Step.Opening step) {
    table.insert(step, dates.read(step.office(), step.limit(), step.createdAt(), step.dossier()));
    events.publishEvent(new StepChanged(step.dossier()));
    return known(step.id());
  }

  /** The officer who has it now; null puts it back. */
  public void claim(String id, String officer) {
    var step = known(id);
    table.claim(id, officer, officer == null ? null : clock.instant());
    events.publishEvent(new StepChanged(step.dossier()));
  }

  /** Ends the step; ending it twice changes nothing. */
  public Step end(String id, String outcome) {
    var step = known(id);
    var now = clock.instant();
    table.end(step, outcome, now, dates.workingMinutes(step, now));
    events.publishEvent(new StepChanged(step.dossier()));
    return known(id);
  }

  public Optional<Step> find(String id) {
    return table.find(id);
  }

  public List<Step> of(DossierCode dossier) {
    return table.of(dossier);
  }

  public List<Step> open(DossierCode dossier) {
    return table.of(dossier).stream().filter(Step::isOpen).toList();
  }

  /** What a list says of the due date of each of these steps. */
  public Map<String, String> standing(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : table.of(ids).stream()
            .collect(Collectors.toMap(Step::id, step -> dates.standing(step, clock.instant())));
  }

  private Step known(String id) {
    return table.find(id).orElseThrow(() -> Refusal.notFound("sla.step-unknown", id));
  }
}
