package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEntry;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;

/** A row of CapNhatTienDoHoSoMC: who did what when, as it was at that moment. */
@Component
class ProgressRecord {

  private static final int LONGEST_NAME = 50;

  private final Dossiers dossiers;
  private final Offices offices;
  private final Officers officers;
  private final DueDates dueDates;
  private final PortalCodes codes;
  private final PortalFields fields;

  ProgressRecord(
      Dossiers dossiers,
      Offices offices,
      Officers officers,
      DueDates dueDates,
      PortalCodes codes,
      PortalFields fields) {
    this.dossiers = dossiers;
    this.offices = offices;
    this.officers = officers;
    this.dueDates = dueDates;
    this.codes = codes;
    this.fields = fields;
  }

  /** A new status. */
  Map<String, Object> of(DossierEvent.Moved event) {
    var content = event.note() == null ? event.to().title() : event.note();
    return row(
        event.code(), event.to(), event.officer(), content, inOrder(event.code(), event.at()));
  }

  /** A status of the dossier's history, told once more. */
  Map<String, Object> of(DossierCode code, DossierEntry entry) {
    var content = entry.note() == null ? entry.status().title() : entry.note();
    return row(code, entry.status(), entry.officer(), content, entry.at());
  }

  /** A step an officer ended, within a status. */
  Map<String, Object> of(DossierEvent.Decided event) {
    var at = inOrder(event.code(), event.at());
    return row(event.code(), event.status(), event.officer(), event.step(), at);
  }

  /** The portal refuses a step before the last one; clocks of several nodes differ, and a clock may be set back. */
  private Instant inOrder(DossierCode code, Instant at) {
    return dossiers.lastCommitted(code).filter(at::isBefore).orElse(at);
  }

  private Map<String, Object> row(
      DossierCode code, DossierStatus status, String username, String content, Instant at) {
    var dossier = dossiers.require(code);
    var office = offices.require(Dossiers.officeInCharge(dossier)).name();
    var officer = Optional.ofNullable(username).flatMap(officers::find);
    var facts = new HashMap<String, Object>();
    facts.put("code", code.value());
    facts.put(
        "actor",
        shortened(officer
            .map(Officer::fullName)
            .orElseGet(() -> actor(status, username, dossier, office))));
    facts.put("actorTitle", officer.map(Officer::title).orElse(null));
    facts.put("at", PortalTime.of(at));
    facts.put("officeName", office);
    facts.put("content", content);
    facts.put("status", codes.of(status));
    facts.put("acceptedAt", PortalTime.of(dossier.acceptedAt()));
    facts.put("dueAt", dueDates.of(code).map(PortalTime::of).orElse(null));
    return fields.write("progress", facts);
  }

  /** The citizen where only a citizen acts; else the office, whose system acted. */
  private static String actor(
      DossierStatus status, String username, Dossier dossier, String office) {
    boolean citizenActs =
        status == DossierStatus.SUBMITTED || status == DossierStatus.WITHDRAWAL_REQUESTED;
    return username == null && citizenActs ? dossier.applicantName() : office;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
