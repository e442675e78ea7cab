/** Giấy tờ, ký số — stored files, printed forms and results, signatures, number books. */
@ApplicationModule(allowedDependencies = {"office", "procedure", "dossier", "sla", "exchange"})
package vn.motcua.document;

import org.springframework.modulith.ApplicationModule;
