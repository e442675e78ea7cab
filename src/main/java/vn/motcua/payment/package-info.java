/** Phí, lệ phí — fees, payment requests, receipts and refunds. */
@ApplicationModule(allowedDependencies = {"procedure", "dossier", "exchange"})
package vn.motcua.payment;

import org.springframework.modulith.ApplicationModule;
