package vn.motcua.supervision.room;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.supervision.page.Words;

/**
 * What a supervisor sees first.
 *
 * @param from of the period, to which belongs what came in and what ended; the rest is of now
 * @param office the one chosen, else that of the account; with all below it
 * @param byTeam by the desk on which a dossier lies now, so without a period
 */
record Overview(
    LocalDate from,
    LocalDate to,
    String office,
    @JsonUnwrapped Figures figures,
    List<Line> byOffice,
    List<Line> byProcedure,
    List<Line> byField,
    List<Line> byChannel,
    List<Line> byTeam,
    String unit,
    List<TrendPoint> trend,
    OffsetDateTime asOf) {

  /** The figures of one office, procedure, field, channel or team. */
  record Line(String code, String name, @JsonUnwrapped Figures figures) {}

  /** What is ours is called otherwise in another language; offices, procedures and fields have their names. */
  Overview in(Words words) {
    return new Overview(
        from,
        to,
        office,
        figures,
        byOffice,
        byProcedure,
        byField,
        named(byChannel, words::channel),
        named(byTeam, words::team),
        unit,
        trend,
        asOf);
  }

  private static List<Line> named(List<Line> lines, UnaryOperator<String> name) {
    return lines.stream()
        .map(line -> new Line(line.code(), name.apply(line.code()), line.figures()))
        .toList();
  }
}
