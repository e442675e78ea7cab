package vn.motcua.registry;

import java.util.List;
import java.util.Optional;
import vn.motcua.shared.PersonalId;

/** Kết quả xác thực công dân — what the population register says about each person of a dossier. */
public record CitizensConfirmed(List<Person> people) {

  /**
   * @param mismatches message codes, empty when matched
   * @param facts null when the register does not know the person
   */
  public record Person(
      CitizenRole role,
      PersonalId personalId,
      boolean matched,
      List<String> mismatches,
      CitizenFacts facts) {}

  public CitizensConfirmed {
    people = List.copyOf(people);
  }

  public boolean allMatched() {
    return people.stream().allMatch(Person::matched);
  }

  public Optional<Person> person(CitizenRole role) {
    return people.stream().filter(person -> person.role() == role).findFirst();
  }
}
