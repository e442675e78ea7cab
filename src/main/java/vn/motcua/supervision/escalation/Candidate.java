package vn.motcua.supervision.escalation;

import java.time.Instant;

/**
 * A fact that may make a rung ring.
 *
 * <p>As it stands in the tables, unread: what cannot be read must not fail before the dossier's own transaction.
 *
 * @param ladder whose rung it is
 * @param since when the fact came about
 * @param limitAmount of the step, for {@code STUCK}
 */
record Candidate(
    String dossier,
    String procedure,
    String office,
    String ladder,
    String rung,
    String kind,
    String fact,
    Instant since,
    Instant dueAt,
    String stepId,
    Long exchangeId,
    int limitAmount,
    String limitUnit) {}
