package vn.motcua.office;

import java.time.Instant;
import java.util.List;
import vn.motcua.shared.DomainEvent;

/** Sự kiện chia việc — what the head has set about how tasks of the office are shared out. */
public sealed interface SharingEvent extends DomainEvent {

  /** @param officers empty when the list was taken away */
  record SkillsSet(
      OfficeCode office, Skills.Kind kind, String code, List<String> officers, Instant at)
      implements SharingEvent {}

  /** @param groups each as {@code ROLE/step}, the step being {@code *} for all */
  record AutomaticSet(OfficeCode office, List<String> groups, Instant at) implements SharingEvent {}
}
