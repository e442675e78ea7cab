package vn.motcua.desk;

import java.util.List;
import vn.motcua.office.Officer;
import vn.motcua.workflow.WorkItem;

/**
 * What lies open on the desk: a task with its dossier, or a dossier alone.
 *
 * @param item null when only the dossier was asked for
 * @param standing what the officer may do with the task now
 * @param told who has it, or how it ended
 * @param form what the task is done with, as JSON for the page; null when it is not the officer's to do
 * @param assignable the open tasks the officer may give to others
 * @param next the address of what comes next in the list, once this one is done
 */
record Work(
    WorkItem item,
    Standing standing,
    String told,
    SheetView sheet,
    String form,
    List<Officer> colleagues,
    List<AssignLines.Line> assignable,
    String next) {

  enum Standing {
    MINE,
    FREE,
    TAKEN,
    ENDED,
    CITIZENS,
    NO_TASK
  }

  public boolean is(String standing) {
    return this.standing.name().equals(standing);
  }
}
