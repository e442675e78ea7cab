package vn.motcua.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the registers know of the invented people: derived from each person's place in the list, so that every start knows
 * the same and every case, happy or sad, is there many times. The couple of the documentation is always a happy case.
 */
@Component
@Profile("sandbox")
class Records {

  /** @param expiresOn null for a class without a term */
  record Licence(
      String personalId,
      String fullName,
      String licenceNumber,
      String licenceClass,
      LocalDate issuedOn,
      LocalDate expiresOn,
      LocalDate firstIssuedOn,
      int points) {}

  record Violations(String personalId, String fullName, int openCount) {}

  /** @param result fit or unfit */
  record HealthCertificate(
      String personalId,
      String fullName,
      String certificateNumber,
      LocalDate issuedOn,
      String conclusion,
      String result) {}

  /** @param banUntil null when the person may leave */
  record Traveller(String personalId, String fullName, LocalDate banUntil, String reason) {}

  record Vehicle(
      String ownerPersonalId,
      String chassisNumber,
      String engineNumber,
      String make,
      String model,
      String colour,
      String capacity,
      boolean registered,
      String taxCode,
      boolean taxPaid,
      long taxAmount,
      LocalDate taxPaidOn,
      String ownedPlate,
      String auctionedPlate) {}

  record Parcel(
      String ownerPersonalId,
      String owner,
      String parcel,
      String sheet,
      String area,
      String address,
      String placeCode,
      boolean mortgaged,
      boolean disputed) {}

  record Enterprise(String taxCode, String name, String status, String representative) {}

  /** @param category null for somebody who never paid */
  record Insured(String personalId, String fullName, String category, int monthsPaid) {}

  private static final String[] CLASSES = {"B", "A1", "C", "B"};
  private static final String[] MAKES = {"HONDA", "YAMAHA", "SYM", "VINFAST"};
  private static final String[] COLOURS = {"Đỏ", "Đen", "Trắng", "Xanh"};
  private static final int ENTERPRISES = 40;

  private final List<Person> people;

  Records(People people) {
    this.people = people.first(Integer.MAX_VALUE);
  }

  List<Licence> licences() {
    return of(n -> n % 5 == 4 ? null : licence(n));
  }

  Optional<Licence> licence(String personalId) {
    return one(licences(), Licence::personalId, personalId);
  }

  List<Violations> violations() {
    return of(n -> new Violations(id(n), name(n), openViolations(n)));
  }

  List<HealthCertificate> healthCertificates() {
    return of(n -> n % 5 == 3
        ? null
        : new HealthCertificate(
            id(n),
            name(n),
            "GKSK-99-%06d".formatted(n + 1),
            LocalDate.of(2026, 6, 1).plusDays(n % 150),
            n % 10 == 4 ? "Không đủ điều kiện sức khỏe lái xe" : "Đủ điều kiện sức khỏe lái xe",
            n % 10 == 4 ? "unfit" : "fit"));
  }

  List<Traveller> travellers() {
    return of(n -> new Traveller(
        id(n),
        name(n),
        n % 9 == 5 ? LocalDate.of(2028, 12, 31) : null,
        n % 9 == 5 ? "Đang có nghĩa vụ thi hành án" : null));
  }

  List<Vehicle> vehicles() {
    return of(this::vehicle);
  }

  List<Parcel> parcels() {
    return of(n -> new Parcel(
        id(n),
        name(n),
        Integer.toString(100 + n),
        Integer.toString(1 + n / 25),
        Integer.toString(80 + n % 60 * 5),
        people.get(n).residence(),
        people.get(n).placeCode(),
        n % 7 == 2,
        n % 11 == 4));
  }

  List<Enterprise> enterprises() {
    return IntStream.range(0, ENTERPRISES)
        .mapToObj(n -> new Enterprise(
            "99%08d".formatted(1001 + n * 7),
            "Công ty TNHH Thương mại Mẫu " + (n + 1),
            n % 8 == 5 ? "Tạm ngừng kinh doanh" : "Đang hoạt động",
            name(n)))
        .toList();
  }

  List<Insured> insured() {
    return of(n -> n % 5 == 4
        ? new Insured(id(n), name(n), null, 0)
        : new Insured(id(n), name(n), n % 3 == 0 ? "BHXH bắt buộc" : "BHXH tự nguyện", 12 + n));
  }

  static <R> Optional<R> one(List<R> all, Function<R, String> by, String value) {
    return all.stream().filter(record -> by.apply(record).equals(value)).findFirst();
  }

  private Licence licence(int n) {
    var type = CLASSES[n % CLASSES.length];
    var first = LocalDate.of(2012 + n % 10, 1 + n % 12, 10);
    var expires = n % 14 == 3
        ? LocalDate.of(2026, 6, 30) // within a year
        : n % 14 == 10 ? LocalDate.of(2022, 5, 31) : LocalDate.of(2030 + n % 4, 3, 15);
    return new Licence(
        id(n),
        name(n),
        "99%010d".formatted(n + 1),
        type,
        first.plusYears(4),
        type.equals("A1") ? null : expires,
        first,
        12 - 2 * openViolations(n));
  }

  private Vehicle vehicle(int n) {
    boolean paid = n % 6 != 4;
    return new Vehicle(
        id(n),
        "RLHMAU%011d".formatted(n + 1),
        "MAUE%07d".formatted(n + 1),
        MAKES[n % MAKES.length],
        "Mẫu " + (110 + n % 3 * 15),
        COLOURS[n % COLOURS.length],
        Integer.toString(110 + n % 3 * 15),
        n % 8 == 5,
        "LPTB99%08d".formatted(n + 1),
        paid,
        900_000 + n % 5 * 150_000L,
        paid ? LocalDate.of(2026, 10, 1).plusDays(n % 40) : null,
        n % 4 == 0 ? "99-A1 %03d.%02d".formatted(100 + n, n % 100) : null,
        n % 10 == 1 ? "99-B1 888.%02d".formatted(n % 100) : null);
  }

  private static int openViolations(int n) {
    return n % 12 == 8 ? 2 : n % 6 == 2 ? 1 : 0;
  }

  private String id(int n) {
    return people.get(n).personalId();
  }

  private String name(int n) {
    return people.get(n).fullName();
  }

  private <R> List<R> of(java.util.function.IntFunction<R> make) {
    return IntStream.range(0, people.size())
        .mapToObj(make)
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
