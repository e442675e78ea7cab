package vn.motcua.sandbox.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Role;

/** The sample province, grown: more communes, each with its police, and officers as the work asks for. */
final class Province {

  private static final String PASSWORD = "motcua";
  private static final int STRENGTH = 4;
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final Map<Role, String[]> TITLES = Map.of(
      Role.RECEPTION, new String[] {"tiepnhan", "Công chức tiếp nhận"},
      Role.EXAMINATION, new String[] {"chuyenvien", "Chuyên viên thẩm định"},
      Role.APPROVAL, new String[] {"lanhdao", "Phó thủ trưởng"},
      Role.RETURN, new String[] {"traketqua", "Công chức trả kết quả"});

  private final JdbcClient jdbc;
  private final Plot.Names names;
  private final Chance chance;
  private final String hash = "{bcrypt}" + new BCryptPasswordEncoder(STRENGTH).encode(PASSWORD);

  Province(JdbcClient jdbc, Plot.Names names, long seed) {
    this.jdbc = jdbc;
    this.names = names;
    this.chance = new Chance(seed, "province");
  }

  void found(javax.sql.DataSource database, int communes) {
    var sample =
        new ResourceDatabasePopulator(new ClassPathResource("sandbox/sample-province.sql"));
    sample.setSqlScriptEncoding("UTF-8");
    sample.execute(database);
    jdbc.sql(
            "update officer set password_hash = ? where password_hash is null and office_code like 'H99%'")
        .param(hash)
        .update();
    for (int n = 3; n <= communes; n++) {
      found(n);
    }
  }

  private void found(int number) {
    var name = names.commune().get(number % names.commune().size()) + " "
        + names
            .commune2()
            .get((number / names.commune().size() + number) % names.commune2().size());
    var code = "%03d".formatted(100 + number);
    var place = "%05d".formatted(99_000 + number);
    office("H99." + code, "H99", "UBND xã " + name, "COMMUNE", place, "xã " + name);
    office("H99.05." + code, "H99.05", "Công an xã " + name, "COMMUNE_POLICE", place, "xã " + name);
    if (number % 3 == 0) {
      officer("giamsat-" + code, "Phó Chủ tịch UBND xã", "H99." + code, Role.SUPERVISOR);
    }
  }

  private void office(
      String code, String parent, String name, String kind, String place, String at) {
    jdbc.sql("insert into office values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            code,
            parent,
            name,
            kind,
            place,
            "Trung tâm " + at + ", tỉnh Mẫu",
            "0299" + place + "00",
            SINCE)
        .update();
  }

  private void officer(String username, String title, String office, Role role) {
    var name = "%s %s %s"
        .formatted(
            chance.one(names.family()), chance.one(names.middle()), chance.one(names.given()));
    jdbc.sql(
            """
            insert into officer (username, password_hash, full_name, title, office_code) values (?, ?, ?, ?, ?)
            on conflict do nothing""")
        .params(username, hash, name, title, office)
        .update();
    jdbc.sql("insert into officer_role values (?, ?) on conflict do nothing")
        .params(username, role.name())
        .update();
  }

  /** The offices that work, in the order of their codes. */
  List<Office> offices() {
    return jdbc.sql("select * from office order by code")
        .query((row, n) -> new Office(
            new OfficeCode(row.getString("code")),
            row.getString("parent_code") == null
                ? null
                : new OfficeCode(row.getString("parent_code")),
            row.getString("name"),
            Office.Kind.valueOf(row.getString("kind")),
            row.getString("place_code"),
            row.getString("address"),
            row.getString("phone"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /** At least so many officers of the role, those that are there first. */
  List<String> officers(OfficeCode office, Role role, int wanted) {
    var there = new ArrayList<>(named(office, role));
    var suffix =
        office.value().toLowerCase(Locale.ROOT).replaceFirst("^h99\\.?", "").replace(".", "");
    for (int n = 1; there.size() < wanted; n++) {
      var username = TITLES.get(role)[0] + "-" + suffix + "-" + n;
      if (!there.contains(username)) {
        officer(username, TITLES.get(role)[1], office.value(), role);
        there.add(username);
      }
    }
    return there;
  }

  private List<String> named(OfficeCode office, Role role) {
    return jdbc.sql(
            """
            select username from officer join officer_role using (username) where office_code = ? and role = ?
            order by username""")
        .params(office.value(), role.name())
        .query(String.class)
        .list();
  }

  /** Offices of every kind a procedure may be handled by. */
  static Map<Office.Kind, List<Workplace>> byKind(List<Workplace> places) {
    var kinds = new LinkedHashMap<Office.Kind, List<Workplace>>();
    places.forEach(place ->
        kinds.computeIfAbsent(place.office().kind(), kind -> new ArrayList<>()).add(place));
    return kinds;
  }
}
