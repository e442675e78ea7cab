/** Trao đổi — one durable row for every request to another system: order per key, retry, reply. */
@ApplicationModule(allowedDependencies = {})
package vn.motcua.exchange;

import org.springframework.modulith.ApplicationModule;
