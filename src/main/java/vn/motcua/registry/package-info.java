/** Cơ sở dữ liệu quốc gia — one door per national register; turns an identity into facts, knows no dossier. */
@ApplicationModule(allowedDependencies = {"exchange"})
package vn.motcua.registry;

import org.springframework.modulith.ApplicationModule;
