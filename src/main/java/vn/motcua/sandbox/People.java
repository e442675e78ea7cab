package vn.motcua.sandbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Dân cư giả định — invented people, the same at every start: names drawn by a fixed seed, ids by the rules of Nghị định
 * 137/2015/NĐ-CP. Any likeness is chance.
 */
final class People {

  private static final long SEED = 1_001_193;
  private static final int ROUNDS = 25;
  private static final String[] PLACES = {"99001", "99002"};
  private static final String[] PROVINCES = {"001", "030", "036", "040", "048", "056", "079", "092"
  };
  private static final String[] SURNAMES = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý"
  };
  private static final String[] MALE_MIDDLES = {
    "Văn", "Đức", "Hữu", "Quang", "Minh", "Công", "Xuân", "Thanh"
  };
  private static final String[] FEMALE_MIDDLES = {
    "Thị", "Ngọc", "Thu", "Thị Kim", "Thanh", "Bích", "Mỹ", "Diệu"
  };
  private static final String[] MALE_NAMES = {
    "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hùng", "Khánh", "Long", "Nam", "Phúc",
    "Quân", "Sơn", "Tuấn", "Việt"
  };
  private static final String[] FEMALE_NAMES = {
    "Anh", "Chi", "Dung", "Hạnh", "Hằng", "Hương", "Lan", "Linh", "Mai", "Nga", "Oanh", "Phượng",
    "Quỳnh", "Thảo", "Trang", "Yến"
  };
  private static final String[] STREETS = {
    "Phố Mẫu", "Đường Sông Mới", "Ngõ Cây Đa", "Thôn Đoài", "Xóm Bến", "Đường Chợ Cũ"
  };

  private final Random chance = new Random(SEED);
  private final Map<String, Person> byId = new LinkedHashMap<>();

  private People() {}

  static People invented() {
    var people = new People();
    people.settle();
    return people;
  }

  List<Person> first(int limit) {
    return byId.values().stream().limit(limit).toList();
  }

  Optional<Person> find(String personalId) {
    return Optional.ofNullable(byId.get(personalId));
  }

  /** The man of a couple, else whoever was there first at the same address, else the person. */
  Person headOf(Person person) {
    return byId.values().stream()
        .filter(other -> other.residence().equals(person.residence())
            && other.placeCode().equals(person.placeCode()))
        .findFirst()
        .orElse(person);
  }

  /** The couple of the documentation first, then every kind of household in turn. */
  private void settle() {
    var residence = "12 Phố Mẫu";
    marry(
        new Person(
            "001090000001",
            "Nguyễn Văn Mẫu",
            LocalDate.of(1990, 5, 12),
            "MALE",
            "99001",
            residence,
            "1",
            null),
        new Person(
            "001192000002",
            "Trần Thị Mẫu",
            LocalDate.of(1992, 8, 20),
            "FEMALE",
            "99001",
            residence,
            "1",
            null));
    for (int round = 0; round < ROUNDS; round++) {
      for (var place : PLACES) {
        marriedCouple(place, 1980, 2003);
        marriedCouple(place, 1980, 2003);
        unmarriedCouple(place);
        add(woman(place, 1985, 2006)); // a mother alone
        if (round % 2 == 0) {
          marriedCouple(place, 1948, 1968); // grandparents
        } else {
          add(woman(place, 1945, 1965).widowed());
        }
      }
    }
  }

  private void marriedCouple(String place, int from, int to) {
    var man = man(place, from, to);
    marry(man, woman(place, from, to).livingWith(man));
  }

  private void unmarriedCouple(String place) {
    var man = man(place, 1985, 2005);
    add(man);
    add(woman(place, 1985, 2005).livingWith(man));
  }

  private void marry(Person one, Person other) {
    add(one.marriedTo(other));
    add(other.marriedTo(one));
  }

  private void add(Person person) {
    if (byId.put(person.personalId(), person) != null) {
      throw new IllegalStateException("two people have the id " + person.personalId());
    }
  }

  private Person man(String place, int from, int to) {
    var name = pick(SURNAMES) + " " + pick(MALE_MIDDLES) + " " + pick(MALE_NAMES);
    return person(name, "MALE", 0, place, from, to);
  }

  private Person woman(String place, int from, int to) {
    var name = pick(SURNAMES) + " " + pick(FEMALE_MIDDLES) + " " + pick(FEMALE_NAMES);
    return person(name, "FEMALE", 1, place, from, to);
  }

  private Person person(String name, String sex, int sexDigit, String place, int from, int to) {
    var bornOn = LocalDate.ofYearDay(from + chance.nextInt(to - from + 1), 1 + chance.nextInt(365));
    int century = (bornOn.getYear() / 100 - 19) * 2 + sexDigit;
    var id = "%s%d%02d%06d"
        .formatted(pick(PROVINCES), century, bornOn.getYear() % 100, chance.nextInt(500_000));
    var residence = (1 + chance.nextInt(200)) + " " + pick(STREETS);
    return new Person(id, name, bornOn, sex, place, residence, "1", null);
  }

  private String pick(String[] from) {
    return from[chance.nextInt(from.length)];
  }
}
