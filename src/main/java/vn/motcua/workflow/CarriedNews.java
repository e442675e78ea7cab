package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Office;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.PersonalId;

/** What the carrier says becomes a dossier here, or moves the one that follows it. */
@Component
class CarriedNews {

  private static final Logger LOG = LoggerFactory.getLogger(CarriedNews.class);

  /** Fields of ketQuaXuLy and the facts they become. */
  private static final Map<String, String> RESULT = Map.of(
      "soDinhDanh", "personalId",
      "soDangKy", "entryNumber",
      "quyenSo", "book",
      "ngayDangKy", "registeredOn",
      "trangSo", "page");

  private final Openings openings;
  private final CarriedTable table;
  private final PeerNews peers;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Offices offices;

  CarriedNews(
      Openings openings,
      CarriedTable table,
      PeerNews peers,
      Dossiers dossiers,
      Procedures procedures,
      Offices offices) {
    this.openings = openings;
    this.table = table;
    this.peers = peers;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
  }

  /** True when the dossier is here now; false when it cannot be read, and stays with the carrier. */
  boolean open(Map<String, String> told) {
    var carrierCode = told.get("carrierCode");
    if (carrierCode == null) {
      return false;
    }
    if (table.find(carrierCode).isPresent()) {
      return true;
    }
    var office = competent(told);
    var applicant = applicant(told);
    if (office.isEmpty() || applicant.isEmpty()) {
      LOG.warn("the carrier's dossier {} names no office or no person we know", carrierCode);
      return false;
    }
    var code = openings.open(
        told.get("procedureCode"),
        new DossierContent(applicant.get(), Map.of(), electronically(), List.of()),
        told,
        office.get().code());
    table.add(carrierCode, code, told.getOrDefault("module", "KS"));
    dossiers.establish(code, Map.of("carrierCode", carrierCode));
    return true;
  }

  /** Told to the process when it has changed; one that does not wait yet hears it the next time. */
  void reported(JsonNode state) {
    var status = state.path("trangThai").asInt();
    table.find(state.path("maHoSoLT").asText()).ifPresent(carried -> {
      if (carried.status() != status) {
        dossiers.lock(carried.dossier());
        tell(carried, status, state);
      }
    });
  }

  private void tell(CarriedTable.Carried carried, int status, JsonNode state) {
    boolean over = dossiers.require(carried.dossier()).status().isFinal();
    if (over || hears(carried.dossier(), status)) {
      dossiers.establish(carried.dossier(), result(state));
      table.setStatus(carried.carrierCode(), status);
    }
  }

  private boolean hears(DossierCode code, int status) {
    return peers.hear(code, "CarrierReported", Map.of("carrierStatus", status)) > 0;
  }

  private static Map<String, String> result(JsonNode state) {
    var facts = new TreeMap<String, String>();
    RESULT.forEach((field, fact) -> {
      var value = state.path("ketQuaXuLy").path(field).asText("");
      if (!value.isBlank()) {
        facts.put(fact, value);
      }
    });
    var note = state.path("ghiChu").asText("");
    if (!note.isBlank()) {
      facts.put("carrierNote", note);
    }
    return facts;
  }

  private Optional<Office> competent(Map<String, String> told) {
    return procedures
        .find(told.getOrDefault("procedureCode", ""))
        .flatMap(procedure -> offices.competentFor(
            procedure.competence().officeKind(), told.getOrDefault("placeCode", "")));
  }

  private static Optional<Applicant> applicant(Map<String, String> told) {
    var name = told.get("applicant.fullName");
    var id = told.get("applicant.personalId");
    return name == null || !PersonalId.isWellFormed(id)
        ? Optional.empty()
        : Optional.of(new Applicant(
            Applicant.Kind.CITIZEN,
            name,
            new PersonalId(id),
            null,
            told.get("applicant.phone"),
            told.get("applicant.email"),
            told.get("applicant.address")));
  }

  private static Delivery electronically() {
    return new Delivery(Delivery.Mode.ELECTRONIC, null, null, null, null, null);
  }
}
