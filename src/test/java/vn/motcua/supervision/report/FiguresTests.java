package vn.motcua.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

  /** What FlowsTests finds for October, plus a little of everything else. */
  private static final Map<String, Long> COUNTS = Map.ofEntries(
      Map.entry("carried_over", 3L),
      Map.entry("received", 9L),
      Map.entry("online", 4L),
      Map.entry("online_full", 2L),
      Map.entry("online_part", 1L),
      Map.entry("interlinked", 1L),
      Map.entry("direct", 4L),
      Map.entry("post", 1L),
      Map.entry("non_boundary", 2L),
      Map.entry("finished", 7L),
      Map.entry("finished_early", 2L),
      Map.entry("finished_on_time", 3L),
      Map.entry("finished_late", 2L),
      Map.entry("late_with_apology", 1L),
      Map.entry("late_without_apology", 1L),
      Map.entry("in_process", 5L),
      Map.entry("in_process_in_time", 3L),
      Map.entry("in_process_late", 2L));

  /** Which columns of a form are the parts of which. */
  @ParameterizedTest
  @CsvSource({
    "06a, 3, 4 5 6",
    "06a, 7, 8 9 10",
    "06a, 11, 12 13",
    "06a, 3, 7 11",
    "07a-btp, 3, 4 5 6 7 8 9",
    "07a-btp, 11, 12 13 14 15",
    "07a-btp, 16, 17 18",
    "07a-btp, 3, 11 16"
  })
  void hasColumnsThatAddUp(String report, int whole, String parts) {
    var form = ReportForm.of(report);

    long sum = List.of(parts.split(" ")).stream()
        .mapToLong(part -> value(form, Integer.parseInt(part)))
        .sum();

    assertThat(value(form, whole)).isPositive().isEqualTo(sum);
  }

  @Test
  void hasThirteenAndTwentyFourColumns() {
    assertThat(ReportForm.II_06A.columns())
        .extracting(ReportForm.Column::number)
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(ReportForm.BTP_07A.columns()).hasSize(22);
  }

  @Test
  void refusesAnUnknownForm() {
    assertThatThrownBy(() -> ReportForm.of("06z")).hasMessage("supervision.report-unknown");
  }

  @Test
  void findsNoDifferenceToItself() {
    var figures = figures(row("HT", 5L, 2L));

    assertThat(figures.differencesTo(figures(row("HT", 5L, 2L)))).isEmpty();
  }

  @Test
  void namesEachCellThatHasChanged() {
    var frozen = figures(row("HT", 5L, 2L));

    assertThat(frozen.differencesTo(figures(row("HT", 6L, 2L))))
        .containsExactly(new Figures.Difference("HT", 3, 5, 6));
  }

  @Test
  void takesARowThatIsNewOrGoneAsZeros() {
    var frozen = figures(row("HT", 5L, 2L), row("DD", 1L, 0L));

    assertThat(frozen.differencesTo(figures(row("HT", 5L, 2L), row("LX", 0L, 4L))))
        .containsExactlyInAnyOrder(
            new Figures.Difference("DD", 3, 1, 0), new Figures.Difference("LX", 4, 0, 4));
  }

  private static long value(ReportForm form, int column) {
    return form.columns().get(form.at(column)).value(COUNTS);
  }

  private static Figures.Row row(String code, Long... values) {
    return new Figures.Row(code, code, List.of(values));
  }

  private static Figures figures(Figures.Row... rows) {
    return new Figures(
        "06a",
        "2026-10",
        "H99",
        List.of(3, 4),
        List.of(rows),
        List.of(),
        Figures.sum(List.of(rows), 2));
  }
}
