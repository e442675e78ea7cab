/** Nhật ký — append-only, hash-chained log of every event and every look at personal data. */
@ApplicationModule(allowedDependencies = {"office"})
package vn.motcua.audit;

import org.springframework.modulith.ApplicationModule;
