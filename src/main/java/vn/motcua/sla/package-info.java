/** Thời hạn — the legal clock: working calendars, due dates with their derivation, pauses and step limits. */
@ApplicationModule(allowedDependencies = {"office", "procedure", "dossier"})
package vn.motcua.sla;

import org.springframework.modulith.ApplicationModule;
