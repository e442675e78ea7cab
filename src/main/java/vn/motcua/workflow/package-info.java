/** Quy trình — the engine: delegates, listeners, model validation and officers' tasks. */
@ApplicationModule(
    allowedDependencies = {
      "office",
      "procedure",
      "dossier",
      "sla",
      "registry",
      "payment",
      "delivery",
      "document",
      "exchange"
    })
package vn.motcua.workflow;

import org.springframework.modulith.ApplicationModule;
