package vn.motcua.sandbox;

import java.time.LocalDate;

/**
 * Người giả định — one invented person the population peer knows.
 *
 * @param sex MALE or FEMALE
 * @param maritalStatus the register's code: 1 single, 2 married, 3 divorced or widowed
 * @param spousePersonalId null unless married
 */
record Person(
    String personalId,
    String fullName,
    LocalDate dateOfBirth,
    String sex,
    String placeCode,
    String residence,
    String maritalStatus,
    String spousePersonalId) {

  Person marriedTo(Person other) {
    return new Person(
        personalId, fullName, dateOfBirth, sex, placeCode, residence, "2", other.personalId());
  }

  Person widowed() {
    return new Person(personalId, fullName, dateOfBirth, sex, placeCode, residence, "3", null);
  }

  Person livingWith(Person other) {
    return new Person(
        personalId,
        fullName,
        dateOfBirth,
        sex,
        other.placeCode(),
        other.residence(),
        maritalStatus,
        spousePersonalId);
  }
}
