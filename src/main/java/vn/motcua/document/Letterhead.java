package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Procedures;

/** What every paper of an office begins and ends with (Nghị định 30/2020/NĐ-CP). */
@Component
class Letterhead {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final Pattern PLACE =
      Pattern.compile("(?<!Bảo hiểm )(?:xã|phường|đặc khu|tỉnh|thành phố) ([^,]+)");

  private final Offices offices;
  private final Officers officers;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Clock clock;

  Letterhead(
      Offices offices, Officers officers, Procedures procedures, Dossiers dossiers, Clock clock) {
    this.offices = offices;
    this.officers = officers;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  Map<String, Object> of(OfficeCode code, String number, String signer) {
    var office = offices.require(code);
    var facts = new HashMap<String, Object>();
    if (office.parent() != null) {
      facts.put("superior", offices.require(office.parent()).name());
    }
    facts.put("office", office.name());
    facts.put("number", number);
    facts.put("place", placeOf(office));
    facts.put("issuedOn", VietnameseWords.date(today()));
    var officer = officers.find(signer);
    facts.put("signerTitle", officer.map(Officer::title).orElse(""));
    facts.put("signerName", officer.map(Officer::fullName).orElse(signer));
    return facts;
  }

  /** The same for a paper of a dossier, where the signer may have stood in for the head. */
  Map<String, Object> in(Dossier dossier, OfficeCode office, String number, String signer) {
    var facts = of(office, number, signer);
    facts.put("signerTitle", title(dossier, signer, "\n"));
    return facts;
  }

  /** Over the own title stands whose place is taken (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
  private String title(Dossier dossier, String signer, String between) {
    var own = officers.find(signer).map(Officer::title).orElse("");
    return Stream.concat(listOf(dossier), Stream.of(dossier.code()))
        .flatMap(code -> dossiers.decisions(code).stream())
        .filter(made -> made.officer().equals(signer))
        .reduce((earlier, later) -> later)
        .map(Decision::acting)
        .filter(acting -> !acting.right().mark().isEmpty())
        .map(acting -> acting.right().mark() + " " + acting.title() + between + own)
        .orElse(own);
  }

  private Stream<DossierCode> listOf(Dossier dossier) {
    return Stream.ofNullable(dossiers.facts(dossier.code()).get(Documents.APPROVED_WITH))
        .map(DossierCode::new);
  }

  /** The same with who asked for what. */
  Map<String, Object> of(Dossier dossier, OfficeCode office, String number, String signer) {
    var facts = in(dossier, office, number, signer);
    var applicant = dossier.applicant();
    facts.put("dossierCode", dossier.code().value());
    facts.put("applicant", applicant.fullName());
    facts.put("address", applicant.address());
    putIfKnown(facts, "phone", applicant.phone());
    putIfKnown(facts, "email", applicant.email());
    facts.put("content", contentOf(dossier));
    return facts;
  }

  String contentOf(Dossier dossier) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    return procedure.name().vi() + " (" + procedure.code() + ")";
  }

  Signatory signatory(OfficeCode office, String officer) {
    var found = officers.find(officer).orElseThrow();
    return new Signatory(
        officer, found.fullName(), found.title(), offices.require(office).name(), office);
  }

  Office office(OfficeCode code) {
    return offices.require(code);
  }

  String nameOf(String officer) {
    return officers.nameOf(officer);
  }

  /** Who signs a paper of a dossier; the title says in one line in whose place. */
  Signatory signatory(Dossier dossier, OfficeCode office, String officer) {
    var plain = signatory(office, officer);
    return new Signatory(
        officer, plain.name(), title(dossier, officer, " – "), plain.office(), office);
  }

  String moment(Instant at) {
    return VietnameseWords.moment(at.atZone(clock.getZone()));
  }

  /** Where a table leaves little room. */
  String shortMoment(Instant at) {
    return SHORT.format(at.atZone(clock.getZone()));
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  /** "Ủy ban nhân dân xã Hoa Lư" signs in "Hoa Lư", a school without a place in its name in that of its address. */
  private static String placeOf(Office office) {
    return Stream.of(office.name(), office.address())
        .filter(Objects::nonNull)
        .map(PLACE::matcher)
        .filter(Matcher::find)
        .map(place -> place.group(1))
        .findFirst()
        .orElse(office.name());
  }

  static void putIfKnown(Map<String, Object> facts, String name, Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
