package vn.motcua.supervision.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report whose figures are frozen.
 *
 * @param replaces the closing this one corrects, with the reason; both null for the first
 * @param receipt the number the national reporting system gave; null until it has answered
 * @param failure why that system did not take it; null otherwise
 */
record Closing(
    long id,
    String report,
    String period,
    String office,
    String figures,
    String hash,
    UUID file,
    String closedBy,
    Instant closedAt,
    Long replaces,
    String reason,
    String receipt,
    Instant receivedAt,
    String failure) {}
