/** Mô phỏng — fills the sandbox with a year of an invented province, in bulk or through the running application. */
@ApplicationModule(
    allowedDependencies = {"office", "procedure", "dossier", "sla", "supervision :: measure"})
package vn.motcua.sandbox.simulation;

import org.springframework.modulith.ApplicationModule;
