/** Hệ thống giả lập — the peers one can run against, over real HTTP, with switchable faults; never packaged. */
@ApplicationModule(allowedDependencies = {"office", "document"})
package vn.motcua.sandbox;

import org.springframework.modulith.ApplicationModule;
