package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.PersonalId;

class PeopleTests {

  private final List<Person> people = People.invented().first(Integer.MAX_VALUE);

  @Test
  void areThreeHundredAtLeastAndTheSameEveryTime() {
    assertThat(people).hasSizeGreaterThanOrEqualTo(300);
    assertThat(People.invented().first(Integer.MAX_VALUE)).isEqualTo(people);
  }

  @Test
  void beginWithTheCoupleOfTheDocumentation() {
    var father = people.get(0);
    var mother = people.get(1);

    assertThat(father.personalId()).isEqualTo("001090000001");
    assertThat(father.fullName()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(father.dateOfBirth()).isEqualTo(LocalDate.of(1990, 5, 12));
    assertThat(father.spousePersonalId()).isEqualTo(mother.personalId());
    assertThat(mother.spousePersonalId()).isEqualTo(father.personalId());
  }

  @Test
  void haveIdsThatAgreeWithSexAndBirthDate() {
    assertThat(people).allSatisfy(person -> assertThat(new PersonalId(person.personalId())
            .agreesWith(person.sex().equals("MALE"), person.dateOfBirth()))
        .isTrue());
    assertThat(people).extracting(Person::personalId).doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(person ->
            assertThat(Integer.parseInt(person.personalId().substring(0, 3))).isBetween(1, 96));
  }

  @Test
  void areMarriedToOneAnother() {
    var known = People.invented();

    assertThat(people)
        .filteredOn(person -> person.spousePersonalId() != null)
        .hasSizeGreaterThan(100)
        .allSatisfy(person -> {
          var spouse = known.find(person.spousePersonalId()).orElseThrow();
          assertThat(spouse.spousePersonalId()).isEqualTo(person.personalId());
          assertThat(spouse.sex()).isNotEqualTo(person.sex());
          assertThat(spouse.residence()).isEqualTo(person.residence());
          assertThat(person.maritalStatus()).isEqualTo("2");
        });
  }

  @Test
  void includeSinglePeopleWidowsAndGrandparents() {
    assertThat(people)
        .filteredOn(person -> person.maritalStatus().equals("1"))
        .hasSizeGreaterThan(50);
    assertThat(people).filteredOn(person -> person.maritalStatus().equals("3")).isNotEmpty();
    assertThat(people)
        .filteredOn(person -> person.dateOfBirth().getYear() < 1970)
        .hasSizeGreaterThan(20);
  }

  @Test
  void liveInBothCommunesAndHaveComposedNames() {
    assertThat(people).extracting(Person::placeCode).containsOnly("99001", "99002");
    assertThat(people).allSatisfy(person -> assertThat(
            Normalizer.isNormalized(person.fullName(), Normalizer.Form.NFC))
        .isTrue());
  }
}
