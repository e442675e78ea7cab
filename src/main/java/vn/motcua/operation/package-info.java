/** Vận hành — what keeps dossiers standing, put before the administrator in words: peers, steps, books; and what helps. */
@ApplicationModule(
    allowedDependencies = {"office", "dossier", "sla", "exchange", "nationalportal", "workflow"})
package vn.motcua.operation;

import org.springframework.modulith.ApplicationModule;
