/** Hồ sơ — the dossier: its code, its national status and legal moves, its components and its events. */
@ApplicationModule(allowedDependencies = {"office", "procedure"})
package vn.motcua.dossier;

import org.springframework.modulith.ApplicationModule;
