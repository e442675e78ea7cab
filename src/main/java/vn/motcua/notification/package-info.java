/** Thông báo — applicants are told what happens to their dossiers by mail, SMS or web hook: one message for one act, every message kept. */
@ApplicationModule(
    allowedDependencies = {
      "office",
      "procedure",
      "dossier",
      "sla",
      "payment",
      "delivery",
      "exchange"
    })
package vn.motcua.notification;

import org.springframework.modulith.ApplicationModule;
