/** Giám sát — what supervisors see: deadlines, forecasts, bottlenecks, index 766, statutory reports and feeds. */
@ApplicationModule(
    allowedDependencies = {
      "office",
      "procedure",
      "dossier",
      "sla",
      "payment",
      "document",
      "exchange"
    })
package vn.motcua.supervision;

import org.springframework.modulith.ApplicationModule;
