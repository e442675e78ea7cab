package vn.motcua.desk;

import java.time.Instant;
import vn.motcua.sla.Timing;

/** One task in a list. */
record Row(
    String id,
    String name,
    String taskKey,
    String dossier,
    String procedureCode,
    String applicantName,
    String assignee,
    String role,
    Instant createdAt,
    Instant dueAt,
    Timing timing,
    News news) {

  /** What has happened to the dossier since the officer last had it open. */
  enum News {
    NONE,
    NEVER_OPENED,
    CHANGED
  }
}
