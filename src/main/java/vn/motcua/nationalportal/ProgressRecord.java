package vn.motcua.nationalportal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
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

  ProgressRecord(Dossiers dossiers, Offices offices, Officers officers, DueDates dueDates) {
    this.dossiers = dossiers;
    this.offices = offices;
    this.officers = officers;
    this.dueDates = dueDates;
  }

  Map<String, Object> of(DossierEvent.Moved event) {
    var dossier = dossiers.require(event.code());
    var office = offices.require(Dossiers.officeInCharge(dossier)).name();
    var officer = Optional.ofNullable(event.officer()).flatMap(officers::find);
    var row = new LinkedHashMap<String, Object>();
    row.put("MaHoSo", dossier.code().value());
    row.put("NguoiXuLy", shortened(actor(event, dossier, officer, office)));
    row.put("ChucDanh", officer.map(Officer::title).orElse(null));
    row.put("ThoiDiemXuLy", PortalTime.of(event.at()));
    row.put("PhongBanXuLy", office);
    row.put("NoiDungXuLy", event.note() == null ? event.to().title() : event.note());
    row.put("TrangThai", Integer.toString(event.to().code()));
    row.put("NgayBatDau", PortalTime.of(dossier.acceptedAt()));
    row.put(
        "NgayKetThucTheoQuyDinh",
        dueDates.of(dossier.code()).map(PortalTime::of).orElse(null));
    row.values().removeIf(Objects::isNull);
    return row;
  }

  /** The officer; else the citizen where only a citizen acts; else the office, whose system acted. */
  private static String actor(
      DossierEvent.Moved event, Dossier dossier, Optional<Officer> officer, String office) {
    boolean citizenActs =
        event.to() == DossierStatus.SUBMITTED || event.to() == DossierStatus.WITHDRAWAL_REQUESTED;
    return officer
        .map(Officer::fullName)
        .orElse(event.officer() == null && citizenActs ? dossier.applicantName() : office);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
