package vn.motcua.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Offices;
import vn.motcua.registry.ChildFacts;
import vn.motcua.registry.CitizenClaim;
import vn.motcua.registry.CitizenRole;
import vn.motcua.registry.CitizensConfirmed;
import vn.motcua.registry.Sex;
import vn.motcua.shared.PersonalId;

/** Reads what a birth dossier declares about people into the words of the population register. */
@Component
class BirthClaims {

  private final Dossiers dossiers;
  private final Offices offices;

  BirthClaims(Dossiers dossiers, Offices offices) {
    this.dossiers = dossiers;
    this.offices = offices;
  }

  List<CitizenClaim> parents(DossierCode code) {
    var dossier = dossiers.require(code);
    var claims = new ArrayList<CitizenClaim>();
    claims.add(claim(dossier, CitizenRole.MOTHER, "mother"));
    if (dossier.content().text("fatherPersonalId") != null) {
      claims.add(claim(dossier, CitizenRole.FATHER, "father"));
    }
    return claims;
  }

  String procedureOf(DossierCode code) {
    return dossiers.require(code).procedureCode();
  }

  String officerOf(DossierCode code) {
    return dossiers.lastDecision(code).orElseThrow().officer();
  }

  ChildFacts child(DossierCode code) {
    var dossier = dossiers.require(code);
    var content = dossier.content();
    return new ChildFacts(
        content.text("childFullName"),
        Sex.valueOf(content.text("childSex")),
        LocalDate.parse(content.text("childDateOfBirth")),
        content.text("childPlaceOfBirth"),
        content.text("childHometown"),
        content.text("childEthnicity"),
        content.text("childNationality"),
        offices.require(dossier.handlingOffice()).placeCode(),
        personalId(dossier, "motherPersonalId"),
        personalId(dossier, "fatherPersonalId"));
  }

  void keepPersonalId(DossierCode code, PersonalId issued) {
    dossiers.establish(code, Map.of("personalId", issued.digits()));
  }

  /** What the certificate says of the parents beside their names (Luật Hộ tịch, Điều 14). */
  void keepParents(DossierCode code, CitizensConfirmed confirmed) {
    var facts = new HashMap<String, String>();
    for (var person : confirmed.people()) {
      if (person.matched()) {
        var prefix = person.role().name().toLowerCase(Locale.ROOT);
        facts.put(prefix + "Residence", person.facts().residence());
        facts.put(prefix + "Ethnicity", person.facts().ethnicity());
        facts.put(prefix + "Nationality", person.facts().nationality());
      }
    }
    facts.values().removeIf(Objects::isNull);
    dossiers.establish(code, facts);
  }

  private static CitizenClaim claim(Dossier dossier, CitizenRole role, String prefix) {
    return new CitizenClaim(
        role,
        personalId(dossier, prefix + "PersonalId"),
        dossier.content().text(prefix + "FullName"),
        LocalDate.parse(dossier.content().text(prefix + "DateOfBirth")));
  }

  private static PersonalId personalId(Dossier dossier, String field) {
    var digits = dossier.content().text(field);
    return digits == null ? null : new PersonalId(digits);
  }
}
