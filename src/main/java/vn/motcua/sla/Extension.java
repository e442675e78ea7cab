package vn.motcua.sla;

import java.time.Instant;
import vn.motcua.shared.Refusal;

/** Gia hạn — the one later date an office may set, with its reason (legal clock, rule 9; mẫu 04). */
record Extension(Instant askedAt, Instant newDueAt, String reason, String by) {

  /** Refuses what rule 9 does not allow. */
  void requireAllowed(ProcessingClock running, LegalClock rules) {
    requirePossible(running);
    var dossier = running.dossier();
    if (!rules.mayStillExtend(askedAt, running.promisedAt())) {
      throw Refusal.conflict("sla.extension-too-late", dossier);
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("sla.extension-without-reason", dossier);
    }
    if (!newDueAt.isAfter(running.promisedAt())) {
      throw Refusal.invalid("sla.extension-not-later", dossier);
    }
    if (!rules.isWorkingMoment(newDueAt)) {
      throw Refusal.invalid("sla.extension-outside-working-time", dossier);
    }
  }

  private static void requirePossible(ProcessingClock running) {
    var dossier = running.dossier();
    if (running.isFinished()) {
      throw Refusal.conflict("sla.finished", dossier);
    }
    if (running.standing().isPresent()) {
      throw Refusal.conflict("sla.paused", dossier);
    }
    if (running.promisedAt() == null) {
      throw Refusal.conflict("sla.no-due-date", dossier);
    }
    if (running.extension() != null) {
      throw Refusal.conflict("sla.extended-already", dossier);
    }
  }
}
