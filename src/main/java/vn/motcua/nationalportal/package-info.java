/** Đồng bộ Cổng DVCQG — statuses, progress and results told to the national portal, in order per dossier. */
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
package vn.motcua.nationalportal;

import org.springframework.modulith.ApplicationModule;
