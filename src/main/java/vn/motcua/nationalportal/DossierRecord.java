package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/**
 * HoSo of DongBoHoSoMC: only what is known and true; a field nobody can vouch for is left out, mandatory or not.
 *
 * <p>Left out for that reason: MaDoiTuong (account id of the portal) and TaiKhoanDuocXacThucVoiVNeID (nobody tells us how the
 * account was verified), HinhThucThu and LoaiPhiLePhi (not in the fee table).
 */
@Component
class DossierRecord {

  private static final int LONGEST_NAME = 2000;

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Offices offices;
  private final Officers officers;
  private final FeeRecord fees;
  private final DueDates dueDates;
  private final ResultPapers results;
  private final PortalCodes codes;
  private final PortalFields fields;

  DossierRecord(
      Dossiers dossiers,
      Procedures procedures,
      Offices offices,
      Officers officers,
      FeeRecord fees,
      DueDates dueDates,
      ResultPapers results,
      PortalCodes codes,
      PortalFields fields) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
    this.officers = officers;
    this.fees = fees;
    this.dueDates = dueDates;
    this.results = results;
    this.codes = codes;
    this.fields = fields;
  }

  /** As it was at the end of the move. */
  Map<String, Object> of(DossierEvent.Moved event) {
    return of(event.code(), event.to(), event.at(), event.at());
  }

  /**
   * @param since when the status was reached
   * @param until what came later is not told
   */
  Map<String, Object> of(DossierCode code, DossierStatus status, Instant since, Instant until) {
    var dossier = dossiers.require(code);
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var facts = state(dossier, procedure, status);
    applicant(facts, dossier);
    facts.put("channel", codes.of(dossier.channel()));
    facts.put("submittedAt", PortalTime.of(dossier.submittedAt()));
    facts.put("acceptedAt", until(until, dossier.acceptedAt()));
    facts.put("dueAt", dueDates.of(code).map(PortalTime::of).orElse(null));
    facts.put("returnedAt", until(until, dossier.returnedAt()));
    facts.put("completedAt", until(until, dossier.completedAt()));
    facts.put("refusedAt", status == DossierStatus.REFUSED ? PortalTime.of(since) : null);
    facts.put("place", codes.of("place", "PROVINCE"));
    papers(facts, dossier, procedure);
    fees.write(facts, code);
    facts.put(
        "supplements",
        dossiers.supplementRequests(code).stream().map(this::supplement).toList());
    facts.put("results", results.of(code).stream().map(this::result).toList());
    return fields.write("dossier", facts);
  }

  /** What the portal is answered when it asks itself: without people. */
  Map<String, Object> stateOf(Dossier dossier) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    return fields.write("state", state(dossier, procedure, dossier.status()));
  }

  private Map<String, Object> state(Dossier dossier, Procedure procedure, DossierStatus status) {
    var facts = new HashMap<String, Object>();
    facts.put("code", dossier.code().value());
    facts.put("procedureCode", procedure.code());
    facts.put("procedureName", procedure.name().vi());
    facts.put("fieldCode", procedure.field().code());
    facts.put("fieldName", procedure.field().name());
    facts.put("applicantKind", codes.of("applicant", dossier.applicant().kind()));
    facts.put("status", codes.of(status));
    facts.put(
        "delivery",
        dossier.delivery() == null
            ? null
            : codes.of("delivery", dossier.delivery().mode()));
    facts.put("officeName", offices.require(Dossiers.officeInCharge(dossier)).name());
    return facts;
  }

  /** Not what came later in the same transaction, such as acceptance at the counter right after filing. */
  private static String until(Instant end, Instant at) {
    return at == null || at.isAfter(end) ? null : PortalTime.of(at);
  }

  private void applicant(Map<String, Object> facts, Dossier dossier) {
    var applicant = dossier.applicant();
    facts.put("applicantName", applicant.fullName());
    if (applicant.personalId() != null) {
      var digits = applicant.personalId().digits();
      facts.put("personalId", digits);
      var identity = Map.of("kind", codes.of("identity", "PERSONAL_ID"), "number", digits);
      facts.put("identities", List.of(fields.write("identity", identity)));
    }
    facts.put("email", applicant.email());
    facts.put("phone", applicant.phone());
  }

  private void papers(Map<String, Object> facts, Dossier dossier, Procedure procedure) {
    var files = new ArrayList<Map<String, Object>>();
    var papers = new ArrayList<Map<String, Object>>();
    for (var component : dossiers.components(dossier.code())) {
      var required = procedure.component(component.componentCode());
      var one = new HashMap<String, Object>();
      one.put(
          "name",
          required.map(Procedure.RequiredComponent::name).orElse(component.componentCode()));
      if (component.fileId() == null) {
        one.put("number", Integer.toString(component.originals() + component.copies()));
        papers.add(fields.write("paper", one));
      } else {
        one.put("id", component.fileId().toString());
        one.put("deleted", "False");
        one.put(
            "nationalCode",
            required.map(Procedure.RequiredComponent::nationalCode).orElse(null));
        files.add(fields.write("file", one));
      }
    }
    facts.put("digitised", files.isEmpty() ? "0" : "1");
    facts.put("files", files);
    facts.put("papers", papers);
  }

  private Map<String, Object> supplement(SupplementRequest request) {
    var facts = new HashMap<String, Object>();
    facts.put("id", Long.toString(request.id()));
    facts.put("officer", request.officer() == null ? null : officers.nameOf(request.officer()));
    facts.put("content", content(request));
    facts.put("requestedAt", PortalTime.of(request.requestedAt()));
    facts.put("answeredAt", PortalTime.of(request.answeredAt()));
    return fields.write("supplement", facts);
  }

  private static String content(SupplementRequest request) {
    var items = request.items().stream()
        .map(SupplementRequest.Item::remark)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
    return items.isEmpty() ? request.reason() : request.reason() + ": " + items;
  }

  private Map<String, Object> result(ResultPapers.Paper paper) {
    return fields.write(
        "result",
        Map.of(
            "id", paper.id(),
            "name", paper.name().substring(0, Math.min(paper.name().length(), LONGEST_NAME)),
            "link", paper.link(),
            "nationalCode", paper.resultCode()));
  }
}
