package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
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

  DossierRecord(
      Dossiers dossiers,
      Procedures procedures,
      Offices offices,
      Officers officers,
      FeeRecord fees,
      DueDates dueDates,
      ResultPapers results,
      PortalCodes codes) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
    this.officers = officers;
    this.fees = fees;
    this.dueDates = dueDates;
    this.results = results;
    this.codes = codes;
  }

  Map<String, Object> of(DossierEvent.Moved event) {
    var dossier = dossiers.require(event.code());
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var hoSo = new LinkedHashMap<String, Object>();
    hoSo.put("MaHoSo", dossier.code().value());
    hoSo.put("MaTTHC", procedure.code());
    hoSo.put("TenTTHC", procedure.name().vi());
    hoSo.put("MaLinhVuc", procedure.field().code());
    hoSo.put("TenLinhVuc", procedure.field().name());
    hoSo.put("KenhThucHien", dossier.channel().nationalCode());
    applicant(hoSo, dossier);
    hoSo.put("NgayNopHoSo", PortalTime.of(dossier.submittedAt()));
    hoSo.put("NgayTiepNhan", until(event, dossier.acceptedAt()));
    hoSo.put("NgayHenTra", dueDates.of(dossier.code()).map(PortalTime::of).orElse(null));
    hoSo.put("TrangThaiHoSo", Integer.toString(event.to().code()));
    hoSo.put("NgayTra", until(event, dossier.returnedAt()));
    hoSo.put(
        "HinhThuc",
        dossier.delivery() == null
            ? null
            : codes.of("delivery", dossier.delivery().mode()));
    hoSo.put("NgayKetThucXuLy", until(event, dossier.completedAt()));
    hoSo.put("NgayTuChoi", event.to() == DossierStatus.REFUSED ? PortalTime.of(event.at()) : null);
    hoSo.put("DonViXuLy", offices.require(Dossiers.officeInCharge(dossier)).name());
    hoSo.put("NoiNopHoSo", codes.of("place", "PROVINCE"));
    papers(hoSo, dossier, procedure);
    fees.write(hoSo, dossier.code());
    hoSo.put(
        "DanhSachHoSoBoSung",
        dossiers.supplementRequests(dossier.code()).stream()
            .map(this::supplement)
            .toList());
    hoSo.put(
        "DanhSachGiayToKetQua",
        results.of(dossier.code()).stream().map(this::result).toList());
    hoSo.values().removeIf(Objects::isNull);
    return hoSo;
  }

  /** Not what came later in the same transaction, such as acceptance at the counter right after filing. */
  private static String until(DossierEvent.Moved event, Instant at) {
    return at == null || at.isAfter(event.at()) ? null : PortalTime.of(at);
  }

  private void applicant(Map<String, Object> hoSo, Dossier dossier) {
    var applicant = dossier.applicant();
    hoSo.put("ChuHoSo", applicant.fullName());
    hoSo.put("LoaiDoiTuong", codes.of("applicant", applicant.kind()));
    if (applicant.personalId() != null) {
      var digits = applicant.personalId().digits();
      hoSo.put("SoGiayToChuHoSo", digits);
      hoSo.put(
          "DinhDanhCHS",
          List.of(
              Map.of("LoaiDinhDanh", codes.of("identity", "PERSONAL_ID"), "SoDinhDanh", digits)));
    }
    hoSo.put("Email", applicant.email());
    hoSo.put("SoDienThoai", applicant.phone());
  }

  private void papers(Map<String, Object> hoSo, Dossier dossier, Procedure procedure) {
    var files = new ArrayList<Map<String, Object>>();
    var papers = new ArrayList<Map<String, Object>>();
    for (var component : dossiers.components(dossier.code())) {
      var required = procedure.component(component.componentCode());
      var name = required.map(Procedure.RequiredComponent::name).orElse(component.componentCode());
      if (component.fileId() == null) {
        papers.add(Map.of(
            "TenGiayTo",
            name,
            "SoLuong",
            Integer.toString(component.originals() + component.copies())));
      } else {
        var file = new LinkedHashMap<String, Object>();
        file.put("TepDinhKemId", component.fileId().toString());
        file.put("TenTepDinhKem", name);
        file.put("IsDeleted", "False");
        file.put(
            "MaThanhPhanHoSo",
            required.map(Procedure.RequiredComponent::nationalCode).orElse(null));
        file.values().removeIf(Objects::isNull);
        files.add(file);
      }
    }
    hoSo.put("HoSoCoThanhPhanSoHoa", files.isEmpty() ? "0" : "1");
    hoSo.put("TaiLieuNop", files);
    hoSo.put("DanhSachTepDinhKemKhac", papers);
  }

  private Map<String, Object> supplement(SupplementRequest request) {
    var row = new LinkedHashMap<String, Object>();
    row.put("HoSoBoSungId", Long.toString(request.id()));
    row.put(
        "NguoiYeuCauBoSung", request.officer() == null ? null : officers.nameOf(request.officer()));
    row.put("NoiDungBoSung", content(request));
    row.put("NgayBoSung", PortalTime.of(request.requestedAt()));
    row.put("NgayTiepNhanBoSung", PortalTime.of(request.answeredAt()));
    row.values().removeIf(Objects::isNull);
    return row;
  }

  private static String content(SupplementRequest request) {
    var items = request.items().stream()
        .map(SupplementRequest.Item::remark)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
    return items.isEmpty() ? request.reason() : request.reason() + ": " + items;
  }

  private Map<String, Object> result(ResultPapers.Paper paper) {
    return Map.of(
        "GiayToId", paper.id(),
        "TenGiayTo", paper.name().substring(0, Math.min(paper.name().length(), LONGEST_NAME)),
        "DuongDanTepTinKetQua", paper.link(),
        "MaGiayToKetQua", paper.resultCode());
  }
}
