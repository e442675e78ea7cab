package vn.motcua.supervision.measure;

import java.time.LocalDate;

/**
 * Bộ lọc — what a supervisor has chosen to look at, as it stands in the address of the page; null is everything.
 *
 * @param office with all offices under it
 * @param from first day of the period
 * @param to last day of the period, it included
 */
public record Selection(
    String office,
    String field,
    String procedure,
    String channel,
    String team,
    LocalDate from,
    LocalDate to) {

  public static final Selection ALL = new Selection(null, null, null, null, null, null, null);

  public Selection {
    office = blankToNull(office);
    field = blankToNull(field);
    procedure = blankToNull(procedure);
    channel = blankToNull(channel);
    team = blankToNull(team);
  }

  public Selection in(LocalDate first, LocalDate last) {
    return new Selection(office, field, procedure, channel, team, first, last);
  }

  public Selection ofOffice(String code) {
    return new Selection(code, field, procedure, channel, team, from, to);
  }

  public Selection ofProcedure(String code) {
    return new Selection(office, field, code, channel, team, from, to);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
