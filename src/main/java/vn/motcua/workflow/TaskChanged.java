package vn.motcua.workflow;

import vn.motcua.office.OfficeCode;

/** Việc thay đổi — a task came, was taken, put back or ended; told in the transaction of the change, not kept in the log. */
public record TaskChanged(String taskId, OfficeCode office, Kind kind) {

  /** A task handed over is claimed anew. */
  public enum Kind {
    OPENED,
    CLAIMED,
    RELEASED,
    ENDED
  }
}
