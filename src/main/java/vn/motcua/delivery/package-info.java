/** Bưu chính công ích — parcels with results and the events of their way. */
@ApplicationModule(allowedDependencies = {"office", "dossier", "exchange"})
package vn.motcua.delivery;

import org.springframework.modulith.ApplicationModule;
