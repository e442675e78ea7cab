/** Tiếp nhận — filing for portals and counters, checked against the form, and the public tracking page. */
@ApplicationModule(
    allowedDependencies = {
      "office",
      "procedure",
      "dossier",
      "sla",
      "payment",
      "delivery",
      "document"
    })
package vn.motcua.intake;

import org.springframework.modulith.ApplicationModule;
