package vn.motcua.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.shared.PersonalId;

/**
 * What the register answered about one person; facts are null for an empty CongDan, which means: not found, or the data do
 * not belong together.
 */
record CitizenAnswer(String digits, String yearOfBirth, CitizenFacts facts) {

  static CitizenAnswer of(Element collection) {
    if (!"CongdanCollection".equals(collection.getLocalName())) {
      throw new IllegalArgumentException("not a look-up answer: " + collection.getLocalName());
    }
    var citizen = Soap.child(collection, "CongDan");
    var digits = citizen.map(known -> Soap.text(known, "SoDinhDanh")).orElse(null);
    if (digits == null) {
      return new CitizenAnswer(null, null, null);
    }
    var found = citizen.get();
    return new CitizenAnswer(
        digits,
        Soap.text(found, "NgayThangNamSinh", "Nam"),
        new CitizenFacts(
            name(found),
            Sex.ofCode(Soap.text(found, "GioiTinh")),
            date(Soap.text(found, "NgayThangNamSinh", "NgayThangNam")),
            residence(found),
            placeCode(found),
            PopulationCodes.ethnicity(Soap.text(found, "DanToc")),
            PopulationCodes.nationality(Soap.text(found, "QuocTich")),
            CitizenFacts.MaritalStatus.ofCode(Soap.text(found, "TinhTrangHonNhan")),
            id(Soap.text(found, "VoChong", "SoDinhDanh"))));
  }

  CitizenFound compareWith(CitizenClaim claim) {
    var mismatches = new ArrayList<String>();
    if (facts == null) {
      mismatches.add("registry.citizen-not-found");
    } else {
      if (!claim.personalId().digits().equals(digits)) {
        mismatches.add("registry.personal-id-differs");
      }
      if (!sameName(claim.fullName(), facts.fullName())) {
        mismatches.add("registry.name-differs");
      }
      if (!bornOn(claim.dateOfBirth())) {
        mismatches.add("registry.birth-date-differs");
      }
    }
    return new CitizenFound(
        claim.role(), claim.personalId(), mismatches.isEmpty(), List.copyOf(mismatches), facts);
  }

  /** Capitals and spaces do not matter; diacritics do: Hoà and Hòa, Hòa and Hoa are reported. */
  private static boolean sameName(String one, String other) {
    return other != null && plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return ConfirmCitizens.upperCase(name).replaceAll("\\s+", " ");
  }

  /** Old people are sometimes registered with the year alone. */
  private boolean bornOn(LocalDate claimed) {
    return facts.dateOfBirth() != null
        ? facts.dateOfBirth().equals(claimed)
        : Integer.toString(claimed.getYear()).equals(yearOfBirth);
  }

  /** The whole name is often in Ten alone. */
  private static String name(Element citizen) {
    return Stream.of("Ho", "ChuDem", "Ten")
        .map(part -> Soap.text(citizen, "HoVaTen", part))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String residence(Element citizen) {
    return Stream.of("NoiOHienTai", "ThuongTru")
        .map(place -> Soap.text(citizen, place, "ChiTiet"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String placeCode(Element citizen) {
    return Stream.of("NoiOHienTai", "ThuongTru")
        .map(place -> Soap.text(citizen, place, "MaPhuongXa"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a birth date of the register", e);
    }
  }

  private static PersonalId id(String digits) {
    return PersonalId.isWellFormed(digits) ? new PersonalId(digits) : null;
  }
}
