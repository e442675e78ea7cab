package vn.motcua.supervision.index766;

import java.time.Instant;

/** Figures that no dossier of ours can give, as somebody entered them. */
record IndexEntry(
    String period,
    String office,
    String metric,
    long numerator,
    long denominator,
    String source,
    String enteredBy,
    Instant enteredAt) {}
