package vn.motcua.registry;

import java.time.LocalDate;
import vn.motcua.shared.PersonalId;

/** What a dossier says about one person, to be compared with the population register. */
record CitizenClaim(String role, PersonalId personalId, String fullName, LocalDate dateOfBirth) {

  static CitizenClaim of(Question.Person person) {
    return new CitizenClaim(
        person.role(),
        new PersonalId(person.value("personalId")),
        person.value("fullName"),
        LocalDate.parse(person.value("dateOfBirth")));
  }
}
