/** Thủ tục hành chính — the catalogue of procedures and their versions, read from procedure packages. */
@ApplicationModule(allowedDependencies = {"office"})
package vn.motcua.procedure;

import org.springframework.modulith.ApplicationModule;
