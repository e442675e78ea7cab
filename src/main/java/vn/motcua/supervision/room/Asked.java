package vn.motcua.supervision.room;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.Channel;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Selection;

/** What stands in the address of a page, before anybody has looked whether it makes sense. */
record Asked(
    String office,
    String field,
    String procedure,
    String channel,
    String team,
    String from,
    String to,
    String unit) {

  private static final int MOST_YEARS = 5;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Without dates the month of today. */
  Selection selection(LocalDate today) {
    var last = date(to);
    var first = date(from);
    if (first == null) {
      first = (last == null ? today : last).withDayOfMonth(1);
    }
    if (last == null) {
      last = latest(first, today).with(TemporalAdjusters.lastDayOfMonth());
    }
    requireSense(first, last);
    known("channel", channel, Channel.values());
    known("team", team, Role.desks().toArray(Role[]::new));
    return new Selection(office, field, procedure, channel, team, first, last);
  }

  public Unit wish() {
    return isBlank(unit)
        ? null
        : Arrays.stream(Unit.values())
            .filter(one -> one.code().equals(unit))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("supervision.filter-unknown", unit));
  }

  /** The same choice as part of an address, with what only the sums of a period are about left out or not. */
  String query(boolean withUnit) {
    var query = UriComponentsBuilder.newInstance();
    add(query, "office", office);
    add(query, "field", field);
    add(query, "procedure", procedure);
    add(query, "channel", channel);
    add(query, "team", team);
    add(query, "from", from);
    add(query, "to", to);
    if (withUnit) {
      add(query, "unit", unit);
    }
    var text = query.encode().build().getQuery();
    return text == null ? "" : text;
  }

  /** For a link to a part of what was chosen. */
  public String queryWithout(String name) {
    return UriComponentsBuilder.newInstance()
        .query(query(false))
        .replaceQueryParam(name)
        .build()
        .getQuery();
  }

  Asked within(LocalDate first, LocalDate last) {
    return new Asked(
        office, field, procedure, channel, team, first.toString(), last.toString(), unit);
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static void requireSense(LocalDate first, LocalDate last) {
    if (first.isAfter(last) || first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
      throw Refusal.invalid("supervision.period-invalid");
    }
    if (last.isAfter(first.plusYears(MOST_YEARS))) {
      throw Refusal.invalid("supervision.period-too-long", MOST_YEARS);
    }
  }

  private static LocalDate date(String text) {
    try {
      return isBlank(text) ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Refusal.invalid("supervision.period-invalid");
    }
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void known(String what, String text, Enum<?>... all) {
    if (!isBlank(text) && Arrays.stream(all).noneMatch(one -> one.name().equals(text.strip()))) {
      throw Refusal.invalid("supervision.filter-unknown", what);
    }
  }

  private static void add(UriComponentsBuilder query, String name, String value) {
    if (!isBlank(value)) {
      query.queryParam(name, value.strip());
    }
  }
}
