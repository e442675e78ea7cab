/** Bàn làm việc — where officers work: the list of tasks, the dossier with its papers, and the form, on one screen. */
@ApplicationModule(
    allowedDependencies = {
      "office",
      "procedure",
      "dossier",
      "sla",
      "delivery",
      "document",
      "notification",
      "intake",
      "workflow"
    })
package vn.motcua.desk;

import org.springframework.modulith.ApplicationModule;
