package vn.motcua.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.ExtensionRequest;
import vn.motcua.sla.Extensions;

/** Gia hạn của cơ quan (cửa vào) — the officer at work asks for more time, or decides on it as head of the handling office. */
@Component
public class OfficeExtensions {

  private final Extensions extensions;
  private final Officers officers;
  private final OwnOffice own;

  OfficeExtensions(Extensions extensions, Officers officers, OwnOffice own) {
    this.extensions = extensions;
    this.officers = officers;
    this.own = own;
  }

  /** What the head of the office has to decide. */
  public List<ExtensionRequest> open() {
    return extensions.open(head().office());
  }

  public List<ExtensionRequest> of(DossierCode code) {
    return extensions.of(own.require(code).code());
  }

  /** @param newDueAt null when it was not said */
  public ExtensionRequest ask(DossierCode code, Instant newDueAt, String reason) {
    var dossier = handled(code);
    if (newDueAt == null) {
      throw Refusal.invalid("intake.new-due-missing");
    }
    return extensions.ask(dossier, newDueAt, reason, officers.current().username());
  }

  public ExtensionRequest grant(DossierCode code) {
    var dossier = handled(code);
    return extensions.grant(dossier, head().username());
  }

  public ExtensionRequest decline(DossierCode code, String why) {
    var dossier = handled(code);
    return extensions.decline(dossier, why, head().username());
  }

  private DossierCode handled(DossierCode code) {
    var dossier = own.require(code);
    if (!dossier.handlingOffice().equals(officers.current().office())) {
      throw Refusal.forbidden("intake.not-handling-office", dossier.code());
    }
    return dossier.code();
  }

  private Officer head() {
    var officer = officers.current();
    if (!officer.has(Role.APPROVAL)) {
      throw Refusal.forbidden("shared.forbidden");
    }
    return officer;
  }
}
