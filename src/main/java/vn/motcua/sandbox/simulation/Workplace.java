package vn.motcua.sandbox.simulation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Role;

/** Nơi làm việc — an office with its desks, how big, how busy and how diligent it is. */
final class Workplace {

  private final Office office;
  private final WorkHours hours;
  private final double size;
  private final boolean slow;
  private final double patience;
  private final Map<Role, Desk> desks = new EnumMap<>(Role.class);
  private final Map<String, Integer> books = new HashMap<>();

  Workplace(Office office, WorkHours hours, Chance chance) {
    this.office = office;
    this.hours = hours;
    this.size = chance.about(1, 0.5);
    this.slow = chance.is(0.15);
    this.patience = chance.about(slow ? 2.6 : 1, 0.3);
  }

  void staff(Role role, List<String> officers, double expectedMinutes, Chance chance) {
    double wanted =
        switch (role) {
          case EXAMINATION -> slow ? 0.93 + 0.05 * chance.share() : 0.5 + 0.4 * chance.share();
          case APPROVAL -> 0.3 + 0.35 * chance.share();
          default -> 0.35 + 0.35 * chance.share();
        };
    desks.put(role, new Desk(officers, wanted, expectedMinutes, chance));
  }

  OfficeCode code() {
    return office.code();
  }

  Office office() {
    return office;
  }

  WorkHours hours() {
    return hours;
  }

  Desk desk(Role role) {
    return desks.get(role);
  }

  double size() {
    return size;
  }

  /** How much longer things lie here than elsewhere. */
  double patience() {
    return patience;
  }

  boolean isSlow() {
    return slow;
  }

  /** The next number of a book of the year. */
  int next(String book, int year) {
    return books.merge(book + "/" + year, 1, Integer::sum);
  }

  Map<String, Integer> books() {
    return books;
  }
}
