package vn.motcua.supervision.index766;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.supervision.flow.Flow;
import vn.motcua.supervision.period.Period;

class Index766Tests {

  private static final Period NOVEMBER = Period.of("2026-11");
  private static final IndexSheet SHEET = new IndexSheets().of(NOVEMBER);

  /** Two communes and two procedures; every sum below is done by hand. */
  private static final List<Flow> FLOWS = List.of(
      new Flow(
          "H99.01",
          "1.001193",
          Map.ofEntries(
              Map.entry("received", 100L),
              Map.entry("online", 70L),
              Map.entry("online_complete", 40L),
              Map.entry("full_service", 100L),
              Map.entry("full_service_online", 70L),
              Map.entry("wants_result", 100L),
              Map.entry("e_result", 75L),
              Map.entry("digitised", 60L),
              Map.entry("population_used", 90L),
              Map.entry("finished", 80L),
              Map.entry("finished_in_time", 76L),
              Map.entry("finished_late", 4L),
              Map.entry("rated_badly", 2L),
              Map.entry("in_process", 20L),
              Map.entry("in_process_in_time_766", 17L))),
      new Flow(
          "H99.02",
          "1.000894",
          Map.ofEntries(
              Map.entry("received", 50L),
              Map.entry("online", 0L),
              Map.entry("fee_due", 40L),
              Map.entry("paid_online", 6L),
              Map.entry("wants_result", 50L),
              Map.entry("e_result", 25L),
              Map.entry("digitised", 12L),
              Map.entry("finished", 40L),
              Map.entry("finished_in_time", 37L),
              Map.entry("finished_late", 3L),
              Map.entry("in_process", 10L),
              Map.entry("in_process_in_time_766", 10L))));

  @Test
  void hasAHundredPointsInSixGroups() {
    assertThat(SHEET.groups())
        .extracting(group -> group.max().intValue())
        .containsExactly(18, 20, 12, 10, 22, 18);
  }

  @Test
  void countsWhatWasDoneInTimeAndWhatIsNotYetLate() {
    // (76 + 37 + 17 + 10) of (80 + 40 + 20 + 10) = 140 of 150 = 93.333 %, times 20
    assertMetric("2.1", 140, 150, "93.33", "18.67");
  }

  @Test
  void countsFullServiceDossiersOfEligibleProcedures() {
    assertMetric("3.x", 70, 100, "70.00", "8.40");
  }

  @Test
  void countsProceduresOnceHoweverManyDossiersTheyHave() {
    assertMetric("3.2", 1, 2, "50.00", "0.00");
    assertMetric("3.5b", 1, 1, "100.00", "2.00");
    assertMetric("4.5a", 1, 2, "50.00", "1.00");
  }

  @Test
  void givesFullMarksForPaymentFromThirtyPercent() {
    // 6 of 40 is 15 %: half of the way to 30 %
    assertMetric("3.6", 6, 40, "15.00", "3.00");
  }

  @Test
  void scoresDigitisationAndSatisfaction() {
    assertMetric("4.1", 100, 150, "66.67", "4.00");
    assertMetric("4.2", 72, 150, "48.00", "2.40");
    assertMetric("4.5b", 90, 150, "60.00", "1.20");
    // 120 − 7 late − 2 disliked = 111 of 120 = 92.5 %, above 90 %
    assertMetric("5.4", 111, 120, "92.50", "6.00");
  }

  @Test
  void totalsOnlyWhatHasAValueAndSaysOutOfWhat() {
    var found = evaluate(Map.of());

    // 20 + 12 + (2 + 6) + (6 + 4 + 2 + 2) + 6; the groups of publication are not there
    assertThat(found.outOf()).isEqualByComparingTo("60");
    // 18.67 + 8.40 + 2 + 3 + 4 + 2.40 + 1 + 1.20 + 6
    assertThat(found.total()).isEqualByComparingTo("46.67");
    assertThat(metric(found, "1.1").source()).isEqualTo(Evaluation.Source.MISSING);
    assertThat(metric(found, "1.1").points()).isNull();
  }

  @Test
  void takesEnteredFiguresIn() {
    var found = evaluate(Map.of("1.4", entry("1.4", 148, 150)));

    assertThat(metric(found, "1.4").points()).isEqualByComparingTo("5.92");
    assertThat(metric(found, "1.4").source()).isEqualTo(Evaluation.Source.ENTERED);
    assertThat(found.outOf()).isEqualByComparingTo("66");
    // 3.3: 40 of 150 is 26.666 %, times 98.67 % synchronised
    assertThat(metric(found, "3.3").rate()).isEqualByComparingTo("26.31");
  }

  @Test
  void takesASplitOfGroupThreeFromTheData() {
    var other = new IndexSheet(
        SHEET.validFrom(),
        "cách chia khác",
        SHEET.groups().stream()
            .map(group -> group.code().equals("3") ? split(group) : group)
            .toList());

    var found = Index766.evaluate(
        new IndexSheets(List.of(other)).of(NOVEMBER),
        "H99",
        NOVEMBER,
        Counter.count(FLOWS),
        Map.of());

    assertThat(metric(found, "3.x").points()).isEqualByComparingTo("4.20");
    // 26.667 % of 50 %, 6 points
    assertThat(metric(found, "3.3").points()).isEqualByComparingTo("3.20");
  }

  @Test
  void ranksWhatWouldRaiseTheScoreMost() {
    var raise = evaluate(Map.of()).raise();

    assertThat(raise).extracting(Evaluation.Raise::code).startsWith("3.x", "3.6");
    assertThat(raise.get(0).gain()).isEqualByComparingTo("3.60");
    assertThat(raise.get(0).more()).isEqualTo(30);
    // 30 % of 40 are 12, 6 are there
    assertThat(raise.get(1).more()).isEqualTo(6);
    assertThat(raise)
        .extracting(Evaluation.Raise::gain)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(raise).extracting(Evaluation.Raise::code).doesNotContain("5.4", "1.1", "3.2");
  }

  @Test
  void givesNoPointsAndNoTotalForAPeriodInWhichNothingHappened() {
    var found = Index766.evaluate(SHEET, "H99", NOVEMBER, Counter.count(List.of()), Map.of());

    assertThat(found.total()).isEqualByComparingTo("0");
    assertThat(found.outOf()).isEqualByComparingTo("0");
    assertThat(metric(found, "2.1").source()).isEqualTo(Evaluation.Source.DOSSIERS);
    assertThat(metric(found, "2.1").rate()).isNull();
  }

  @Test
  void takesTheVersionThatHoldsWhenThePeriodBegins() {
    var next = new IndexSheet(LocalDate.of(2027, 1, 1), "bản mới", SHEET.groups());
    var sheets = new IndexSheets(List.of(SHEET, next));

    assertThat(sheets.of(Period.of("2026-12")).name()).isEqualTo(SHEET.name());
    assertThat(sheets.of(Period.of("2027-01")).name()).isEqualTo("bản mới");
    assertThatThrownBy(() -> sheets.of(Period.of("2022-06")))
        .hasMessage("supervision.index-not-valid");
  }

  @Test
  void refusesASheetWhoseMetricsDoNotAddUpToTheirGroup() {
    var group = SHEET.groups().get(0);
    var wrong = new IndexSheet.Group(
        group.code(), group.name(), BigDecimal.valueOf(17), null, group.metrics());

    assertThatThrownBy(() ->
            new IndexSheets(List.of(new IndexSheet(SHEET.validFrom(), "sai", List.of(wrong)))))
        .hasMessageContaining("group 1 has 17 points");
  }

  private static IndexSheet.Group split(IndexSheet.Group group) {
    return new IndexSheet.Group(
        group.code(),
        group.name(),
        group.max(),
        null,
        group.metrics().stream()
            .map(metric -> new IndexSheet.Metric(
                metric.code(),
                metric.name(),
                Stream.of("3.x", "3.3").anyMatch(metric.code()::equals)
                    ? BigDecimal.valueOf(6)
                    : BigDecimal.ZERO,
                metric.threshold(),
                metric.numerator(),
                metric.denominator(),
                metric.times(),
                metric.none(),
                metric.perProcedure(),
                metric.unit(),
                metric.note()))
            .toList());
  }

  private static void assertMetric(
      String code, long numerator, long denominator, String rate, String points) {
    var metric = metric(evaluate(Map.of()), code);
    assertThat(metric.numerator()).isEqualTo(numerator);
    assertThat(metric.denominator()).isEqualTo(denominator);
    assertThat(metric.rate()).isEqualByComparingTo(rate);
    assertThat(metric.points()).isEqualByComparingTo(points);
  }

  private static Evaluation evaluate(Map<String, IndexEntry> entered) {
    return Index766.evaluate(SHEET, "H99", NOVEMBER, Counter.count(FLOWS), entered);
  }

  private static Evaluation.Metric metric(Evaluation found, String code) {
    return found.groups().stream()
        .flatMap(group -> group.metrics().stream())
        .filter(metric -> metric.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static IndexEntry entry(String metric, long numerator, long denominator) {
    return new IndexEntry(
        "2026-11", "H99", metric, numerator, denominator, "sổ", "giamsat", Instant.EPOCH);
  }
}
